package org.lovebank.bench.overload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.LoadResult;
import org.lovebank.bench.scale.AreaRequests;
import org.lovebank.bench.scale.ScaleStreet;

/** A third of what a road can carry, for long: whatever grows by itself is found by its slope. */
public final class SoakBench {

    private static final int CONNECTIONS = 32;
    private static final double SHARE = 0.3;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);

    /** More than this over the run is growth, not breathing. */
    private static final double MAY_GROW_BY = 0.1;

    private final Path checkout;
    private final int minutes;

    public SoakBench(Path checkout, int minutes) {
        this.checkout = checkout;
        this.minutes = minutes;
    }

    public Report run() throws IOException, InterruptedException, SQLException {
        Report report = new Report();
        Samples samples = new Samples();
        long refused = 0;
        try (ScaleStreet street = new ScaleStreet(checkout)) {
            street.open(1);
            HttpLoad load = new HttpLoad(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), street.gatewayPort()), CONNECTIONS);
            long end = System.nanoTime() + WARM_UP.plusMinutes(minutes).toNanos();
            LoadResult most = load.asFastAsItGoes(requests(street), WARM_UP);
            double perSecond = most.perSecond() * SHARE;
            while (System.nanoTime() < end) {
                refused += load.atRate(requests(street), BETWEEN_SAMPLES, perSecond)
                        .refused();
                samples.take(street);
            }
            report.machine(
                    "load", "%.0f requests a second, GET /areas/{path}, for %d minutes".formatted(perSecond, minutes));
        }
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        samples.names()
                .forEach(name -> report.add(new Figure(
                        name,
                        samples.last(name),
                        samples.unit(name),
                        samples.first(name),
                        samples.growth(name),
                        "grows ≤ 10 %",
                        samples.growth(name) <= MAY_GROW_BY,
                        "last and first of " + samples.size(name)
                                + " samples; the ratio is growth over the run by the median slope")));
        report.add(new Proof("every request was answered", refused == 0, refused + " were not"));
        return report;
    }

    /** A token lives for minutes only. */
    private static AreaRequests requests(ScaleStreet street) {
        return new AreaRequests(street.token(), ScaleStreet.area());
    }
}
