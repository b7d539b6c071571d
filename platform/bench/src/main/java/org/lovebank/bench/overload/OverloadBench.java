package org.lovebank.bench.overload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.LoadResult;
import org.lovebank.bench.machine.Memory;
import org.lovebank.bench.scale.AreaRequests;
import org.lovebank.bench.scale.ScaleStreet;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;

/** What one road through the gateway can serve, and ten times that: every figure beside the same road in quiet times. */
public final class OverloadBench {

    private static final int AS_MANY_AS_FIT = 32;
    private static final int CROWD = 2_000;
    private static final int TIMES = 10;
    private static final double HALF = 0.5;
    private static final int AFTERWARDS = 10;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Path checkout;
    private final Duration warmUp;
    private final Duration slice;
    private final Duration flood;
    private final Report report = new Report();

    public OverloadBench(Path checkout, boolean quick) {
        this.checkout = checkout;
        this.warmUp = Duration.ofSeconds(quick ? 10 : 30);
        this.slice = Duration.ofSeconds(quick ? 5 : 20);
        this.flood = Duration.ofSeconds(quick ? 10 : 60);
    }

    public Report run() throws IOException, InterruptedException {
        try (ScaleStreet street = new ScaleStreet(checkout)) {
            street.open(1);
            InetSocketAddress gateway = new InetSocketAddress(InetAddress.getLoopbackAddress(), street.gatewayPort());
            AreaRequests requests = new AreaRequests(street.token(), ScaleStreet.area());
            HttpLoad few = new HttpLoad(gateway, AS_MANY_AS_FIT);
            few.asFastAsItGoes(requests, warmUp);
            LoadResult normal = few.asFastAsItGoes(requests, slice);
            double before = memory(street);
            LoadResult crowd = new HttpLoad(gateway, CROWD).crowdAtRate(requests, flood, normal.perSecond() * TIMES);
            double after = memory(street);
            int seconds = secondsUntilNormal(few, requests, normal);
            // Other work may come and go on these processors: quiet is what it was before and after.
            LoadResult again = few.asFastAsItGoes(requests, slice);
            describe(normal, again, crowd);
            judge(normal, again, crowd, before, after, seconds);
        }
        return report;
    }

    /** The first second afterwards in which half the load is served as fast as before; more than there are when in none. */
    private static int secondsUntilNormal(HttpLoad few, AreaRequests requests, LoadResult normal) throws IOException {
        for (int second = 1; second <= AFTERWARDS; second++) {
            LoadResult then = few.atRate(requests, SECOND, normal.perSecond() * HALF);
            if (then.refused() == 0
                    && then.latencies().millis(0.99) <= normal.latencies().millis(0.99)) {
                return second;
            }
        }
        return AFTERWARDS + 1;
    }

    private void describe(LoadResult normal, LoadResult again, LoadResult crowd) {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine(
                "ran", "the whole street and the generator on the same processors; GET /areas/{path} with a token");
        report.machine("generator", "%.2f processors".formatted(crowd.generatorCpuMicros() / 1e6 / crowd.seconds()));
        report.machine(
                "came",
                "%d in %.0f s; %d more were due when all %d connections waited for an answer"
                        .formatted(crowd.done() + crowd.refused(), crowd.seconds(), crowd.dropped(), CROWD));
        report.machine(
                "quiet",
                "before %.0f/s with p99 %.0f ms, after %.0f/s with p99 %.0f ms"
                        .formatted(
                                normal.perSecond(),
                                normal.latencies().millis(0.99),
                                again.perSecond(),
                                again.latencies().millis(0.99)));
    }

    private void judge(
            LoadResult normal, LoadResult again, LoadResult crowd, double before, double after, int seconds) {
        double capacity = (normal.perSecond() + again.perSecond()) / 2;
        report.add(Figure.of(
                "served in quiet times", capacity, "1/s", AS_MANY_AS_FIT + " connections, mean of before and after"));
        report.add(Figure.times(
                "served of ten times as many",
                crowd.done() / (double) flood.toSeconds(),
                "1/s",
                capacity,
                0.9,
                CROWD + " connections, open loop"));
        double quiet = (normal.latencies().millis(0.99) + again.latencies().millis(0.99)) / 2;
        double served = crowd.latencies().millis(0.99);
        report.add(new Figure(
                "answer to who is served, p99",
                served,
                "ms",
                quiet,
                quiet > 0 ? served / quiet : 0,
                "≤ 2 × quiet",
                served <= 2 * quiet,
                "baseline: in quiet times"));
        report.add(Figure.beside(
                "answer to who is sent away, p99", crowd.refusals().millis(0.99), "ms", quiet, "503, Retry-After"));
        report.add(Figure.atMost("until all is as before", seconds, "s", AFTERWARDS, "half the load, a second each"));
        report.add(Figure.beside("memory of gateway and house", after, "MiB", before, "resident, baseline: before"));
        report.add(new Proof(
                "everybody was answered, with yes or 503",
                crowd.firstRefusal().isEmpty() || crowd.firstRefusal().startsWith("503"),
                crowd.refused() + " were sent away; the first: " + crowd.firstRefusal()));
    }

    private static double memory(ScaleStreet street) {
        return megabytes(street, House.GATEWAY) + megabytes(street, House.VOLUNTEER);
    }

    private static double megabytes(ScaleStreet street, House house) {
        return Memory.megabytesOf(
                Part.findAlive(street.home(), house.word()).orElseThrow().pid());
    }
}
