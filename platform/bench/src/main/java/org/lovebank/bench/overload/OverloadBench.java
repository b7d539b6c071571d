package org.lovebank.bench.overload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final int rounds;
    private final Report report = new Report();

    public OverloadBench(Path checkout, boolean quick) {
        this.checkout = checkout;
        this.warmUp = Duration.ofSeconds(quick ? 10 : 30);
        this.slice = Duration.ofSeconds(quick ? 5 : 20);
        this.flood = Duration.ofSeconds(quick ? 10 : 60);
        this.rounds = quick ? 1 : 3;
    }

    public Report run() throws IOException, InterruptedException {
        try (ScaleStreet street = new ScaleStreet(checkout)) {
            street.open(1);
            InetSocketAddress gateway = new InetSocketAddress(InetAddress.getLoopbackAddress(), street.gatewayPort());
            HttpLoad few = new HttpLoad(gateway, AS_MANY_AS_FIT);
            few.asFastAsItGoes(requests(street), warmUp);
            double memory = memory(street);
            List<Flood> all = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                all.add(flood(gateway, few, requests(street)));
            }
            describe(all);
            judge(all);
            report.add(Figure.beside(
                    "memory of gateway and house", memory(street), "MiB", memory, "resident, baseline: before"));
        }
        return report;
    }

    /** A token lives for minutes only. */
    private static AreaRequests requests(ScaleStreet street) {
        return new AreaRequests(street.token(), ScaleStreet.area());
    }

    private Flood flood(InetSocketAddress gateway, HttpLoad few, AreaRequests requests) throws IOException {
        LoadResult before = few.asFastAsItGoes(requests, slice);
        LoadResult crowd = new HttpLoad(gateway, CROWD).crowdAtRate(requests, flood, before.perSecond() * TIMES);
        int seconds = secondsUntilNormal(few, requests, before);
        return new Flood(before, crowd, flood, seconds, few.asFastAsItGoes(requests, slice));
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

    private void describe(List<Flood> all) {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine(
                "ran", "the whole street and the generator on the same processors; GET /areas/{path} with a token");
        for (int round = 0; round < all.size(); round++) {
            LoadResult crowd = all.get(round).crowd();
            report.machine("round " + (round + 1), all.get(round).told());
            report.machine(
                    "came in round " + (round + 1),
                    "%d in %.0f s; %d more were due when all %d connections waited for an answer; generator %.2f processors"
                            .formatted(
                                    crowd.done() + crowd.refused(),
                                    crowd.seconds(),
                                    crowd.dropped(),
                                    CROWD,
                                    crowd.generatorCpuMicros() / 1e6 / crowd.seconds()));
        }
    }

    private void judge(List<Flood> all) {
        Flood middle = Flood.median(all, Flood::goodput);
        report.add(Figure.of(
                "served in quiet times",
                middle.capacity(),
                "1/s",
                AS_MANY_AS_FIT + " connections; mean of before and after, round in the middle"));
        report.add(Figure.beside(
                "came, of ten times as many that were due",
                (middle.crowd().done() + middle.crowd().refused())
                        / (double) middle.lasted().toSeconds(),
                "1/s",
                middle.capacity(),
                "the others found all " + CROWD + " connections waiting for an answer and were not sent"));
        report.add(Figure.times(
                "served of ten times as many",
                middle.served(),
                "1/s",
                middle.capacity(),
                0.9,
                CROWD + " connections, open loop"));
        Flood usual = Flood.median(all, Flood::delay);
        report.add(new Figure(
                "answer to who is served, p99",
                usual.floodMillis(),
                "ms",
                usual.quietMillis(),
                usual.delay(),
                "≤ 2 × quiet",
                usual.delay() <= 2,
                "baseline: in quiet times"));
        report.add(Figure.beside(
                "answer to who is sent away, p99",
                usual.crowd().refusals().millis(0.99),
                "ms",
                usual.quietMillis(),
                "503, Retry-After; held on purpose"));
        int seconds = all.stream().mapToInt(Flood::seconds).max().orElse(0);
        report.add(Figure.atMost(
                "until all is as before", seconds, "s", AFTERWARDS, "half the load, a second each; the longest"));
        long refused = all.stream().mapToLong(each -> each.crowd().refused()).sum();
        report.add(new Proof(
                "everybody was answered, with yes or 503",
                all.stream()
                        .map(each -> each.crowd().firstRefusal())
                        .allMatch(first -> first.isEmpty() || first.startsWith("503")),
                refused + " were sent away; the first: " + middle.crowd().firstRefusal()));
    }

    private static double memory(ScaleStreet street) {
        return megabytes(street, House.GATEWAY) + megabytes(street, House.VOLUNTEER);
    }

    private static double megabytes(ScaleStreet street, House house) {
        return Memory.megabytesOf(
                Part.findAlive(street.home(), house.word()).orElseThrow().pid());
    }
}
