package org.lovebank.bench.matching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lovebank.bench.city.City;
import org.lovebank.bench.city.CityLoads;
import org.lovebank.bench.city.CityLoads.Taken;
import org.lovebank.bench.city.CitySize;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.stack.house.House;

/** G7, G8 and G10 with the database: the packaged house over an invented city. */
final class CityFigures implements FigureSource {

    private final Path checkout;
    private final CitySize size;
    private final double mostMillis;

    CityFigures(Path checkout, CitySize size, double mostMillis) {
        this.checkout = checkout;
        this.size = size;
        this.mostMillis = mostMillis;
    }

    @Override
    public String name() {
        return String.format(Locale.ROOT, "candidates and menus among %,d", size.registered());
    }

    @Override
    public void measure(Report report) throws Exception {
        String who = String.format(Locale.ROOT, ", %,d registered", size.registered());
        if (!Files.exists(House.TASK.jar(checkout))) {
            report.absent("G7, G8, G10" + who + ": task-service is not packaged");
            return;
        }
        try (City city = new City(checkout, size)) {
            CityLoads loads = new CityLoads(city);
            long before = loads.readThrough();
            Taken candidates = loads.candidates();
            Taken menus = loads.menus();
            Taken replacements = loads.replacements();
            long after = loads.readThrough();
            report.add(figure("G7 top 20 candidates, p99" + who, candidates, mostMillis));
            report.add(figure(String.format(Locale.ROOT, "G8 menu, p99, %,d open", size.open()), menus, 5));
            report.add(Figure.atMost(
                    "G10 replacement with SQL, p99" + who,
                    replacements.whole().millis(0.99),
                    "ms",
                    50,
                    String.format(
                            Locale.ROOT,
                            "decline, candidates, offer: three requests over HTTP, wall; p50 %.1f ms; database %.1f ms;"
                                    + " %d times",
                            replacements.whole().millis(0.5),
                            replacements.backend().millis(0.5),
                            replacements.whole().size())));
            report.add(new Proof(
                    "no table of people or needs is read through" + who,
                    after == before,
                    (after - before) + " sequential scans in all of it"));
            report.machine("cityBuildSeconds" + who, Math.round(city.buildSeconds()));
            report.machine(
                    "loadAverage" + who,
                    Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private static Figure figure(String name, Taken taken, double most) {
        return Figure.atMost(
                name,
                taken.backend().millis(0.99),
                "ms cpu",
                most,
                String.format(
                        Locale.ROOT,
                        "in the database; p50 %.2f ms; whole request over HTTP p50 %.1f, p99 %.1f ms wall; %d requests",
                        taken.backend().millis(0.5),
                        taken.whole().millis(0.5),
                        taken.whole().millis(0.99),
                        taken.whole().size()));
    }
}
