package org.lovebank.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.stack.demo.journey.JourneyReport;
import org.lovebank.stack.house.House;

/** The whole street, started in turns with and without the class caches, on the same data; medians of the rounds. */
public final class StartBench {
    private static final double HOUSE_SECONDS = 2;
    private static final double STREET_SECONDS = 10;
    private static final double HOUSE_MEGABYTES = 200;

    private final Path checkout;
    private final int rounds;
    private final List<Clocked> plain = new ArrayList<>();
    private final List<Clocked> cached = new ArrayList<>();

    public StartBench(Path checkout, boolean quick) {
        this.checkout = checkout;
        this.rounds = quick ? 1 : 3;
    }

    public Report run() throws IOException, InterruptedException {
        Report report = new Report();
        describe(report);
        Map<String, Double> plainMemory = Map.of();
        Map<String, Double> cachedMemory = Map.of();
        try (StartGround ground = new StartGround(checkout)) {
            progress("the first start, on an empty street");
            Clocked first = ground.start(false);
            progress("training");
            report.add(Figure.of(
                    "training of all programs", ground.train(), "s", "once after a build, in the background"));
            ground.stop();
            report.add(Figure.of(
                    "first start of an empty street",
                    first.streetSeconds,
                    "s",
                    "initdb, roles, all migrations, no cache"));
            for (int round = 1; round <= rounds; round++) {
                progress("round " + round + " of " + rounds);
                plain.add(ground.start(false));
                plainMemory = weighed(ground, report, round == rounds, "without");
                ground.stop();
                cached.add(ground.start(true));
                cachedMemory = weighed(ground, report, round == rounds, "with");
                ground.stop();
            }
        }
        report.add(new Proof(
                "every house and the broker ran from its cache, and without when they were to",
                cached.stream().allMatch(start -> mapped(start) == House.values().length + 1)
                        && plain.stream().allMatch(start -> mapped(start) == 0),
                "mapped files with: " + cached.stream().map(StartBench::mapped).toList() + ", without: "
                        + plain.stream().map(StartBench::mapped).toList()));
        figures(report);
        memory(report, plainMemory, cachedMemory);
        return report;
    }

    private static Map<String, Double> weighed(StartGround ground, Report report, boolean last, String how) {
        if (!last) {
            return Map.of();
        }
        JourneyReport journey = ground.journey();
        report.add(new Proof(
                "the journey plays on a street that started " + how + " its caches",
                journey.ok(),
                journey.failedStep().map(Object::toString).orElse("every step")));
        return ground.memory();
    }

    private void figures(Report report) {
        for (House house : House.values()) {
            String name = house.word();
            report.add(beside(
                    name + " ready, processor time",
                    start -> start.processorSeconds.getOrDefault(name, 0.0),
                    HOUSE_SECONDS,
                    "a house's own process from its start until /q/health/ready answers 200; baseline: without cache"));
        }
        report.add(beside(
                "kafka ready, processor time", start -> start.processorSeconds.getOrDefault("kafka", 0.0), null, ""));
        report.add(beside(
                "street ready, processor time of all parts",
                Clocked::processorSecondsOfAll,
                null,
                "PostgreSQL, Kafka, four houses"));
        report.add(beside(
                "street ready",
                start -> start.streetSeconds,
                STREET_SECONDS,
                String.format(
                        Locale.ROOT,
                        "wall; data kept; others on the machine took %.1f s of its processors meanwhile (median)",
                        median(cached, start -> start.othersSeconds))));
        for (House house : House.values()) {
            report.add(beside(
                    house.word() + " ready",
                    start -> start.wallSeconds.getOrDefault(house.word(), 0.0),
                    null,
                    "wall, while the other parts start too"));
        }
    }

    private void memory(Report report, Map<String, Double> without, Map<String, Double> with) {
        for (House house : House.values()) {
            String name = house.word();
            double value = with.getOrDefault(name, 0.0);
            report.add(goal(
                    name + " in RAM after the journey",
                    value,
                    without.getOrDefault(name, 0.0),
                    "MB",
                    HOUSE_MEGABYTES,
                    String.format(
                            Locale.ROOT,
                            "VmRSS; of it %.0f MB its own (RssAnon; without cache %.0f), the rest pages of files",
                            with.getOrDefault(name + " own", 0.0),
                            without.getOrDefault(name + " own", 0.0))));
        }
    }

    private Figure beside(String name, ToDoubleFunction<Clocked> what, @Nullable Double most, String note) {
        double value = median(cached, what);
        double baseline = median(plain, what);
        return most == null
                ? Figure.beside(name, value, "s", baseline, note)
                : goal(name, value, baseline, "s", most, note);
    }

    private static Figure goal(String name, double value, double baseline, String unit, double most, String note) {
        return new Figure(
                name,
                value,
                unit,
                baseline,
                baseline > 0 ? value / baseline : 0,
                "≤ " + Math.round(most) + " " + unit,
                value <= most,
                note);
    }

    private static double median(List<Clocked> starts, ToDoubleFunction<Clocked> what) {
        double[] sorted = starts.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long mapped(Clocked start) {
        return start.cached.values().stream().filter(each -> each).count();
    }

    private void describe(Report report) throws IOException {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine("java", Runtime.version().toString());
        report.machine("rounds", rounds + " with and " + rounds + " without the caches, in turns; medians");
        report.machine("loadAverage", Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static void progress(String what) {
        System.err.println("bench: " + what);
    }
}
