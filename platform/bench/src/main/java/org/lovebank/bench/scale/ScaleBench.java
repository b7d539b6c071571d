package org.lovebank.bench.scale;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.Latencies;
import org.lovebank.bench.load.LoadResult;

/** One and two replicas of each house, events over 1, 3 and 12 partitions; every figure beside 1 replica, 1 partition. */
public final class ScaleBench {
    private static final String DRAINED = "events drained, ";
    private static final String LAG = "lag at a steady rate, median, ";
    private static final String WORST_LAG = "lag at a steady rate, p99, ";
    private static final String REQUESTS = "requests through the gateway, ";

    private final Path checkout;
    private final ScalePlan plan;
    private final Median found = new Median();
    private final Report report = new Report();
    private long lost;
    private long refused;

    public ScaleBench(Path checkout, boolean quick) {
        this.checkout = checkout;
        this.plan = quick ? ScalePlan.shortRun() : ScalePlan.fullRun();
    }

    public Report run() throws IOException, InterruptedException, SQLException {
        try (ScaleStreet street = new ScaleStreet(checkout)) {
            for (int replicas : plan.replicas()) {
                System.err.println("bench: the street with " + replicas + " of each house");
                street.open(replicas);
                measure(street, replicas);
            }
        }
        describe();
        for (int replicas : plan.replicas()) {
            figure(
                    REQUESTS + word(replicas),
                    "1/s",
                    REQUESTS + word(1),
                    "GET /areas/{path}, a token each, one gateway asked");
            for (int shards : plan.shards()) {
                String here = word(replicas, shards);
                String first = word(1, 1);
                figure(
                        DRAINED + here,
                        "1/s",
                        DRAINED + first,
                        plan.backlog() + " written at once, until the last has its effect");
                figure(LAG + here, "ms", LAG + first, plan.perSecond() + " a second, commit to effect");
                figure(WORST_LAG + here, "ms", WORST_LAG + first, plan.perSecond() + " a second, commit to effect");
            }
        }
        report.add(new Proof(
                "every event was applied, every request answered",
                lost == 0 && refused == 0,
                lost + " events did not arrive in time, " + refused + " requests were refused"));
        return report;
    }

    private void measure(ScaleStreet street, int replicas) throws IOException, InterruptedException, SQLException {
        EventRounds events = new EventRounds(street);
        events.drain(plan.backlog(), plan.shards().getLast());
        requests(street, replicas, false);
        for (int round = 0; round < plan.rounds(); round++) {
            requests(street, replicas, true);
            for (int shards : plan.shards()) {
                String here = word(replicas, shards);
                double seconds = events.drain(plan.backlog(), shards);
                lost += seconds < 0 ? plan.backlog() : 0;
                found.add(DRAINED + here, seconds > 0 ? plan.backlog() / seconds : 0);
                Latencies lag = events.steady(plan.perSecond(), plan.steady(), shards);
                lost += plan.steady().toMillis() * plan.perSecond() / 1000 - lag.size();
                found.add(LAG + here, lag.millis(0.5));
                found.add(WORST_LAG + here, lag.millis(0.99));
            }
        }
    }

    private void requests(ScaleStreet street, int replicas, boolean counts) throws IOException {
        InetSocketAddress gateway = new InetSocketAddress(InetAddress.getLoopbackAddress(), street.gatewayPort());
        LoadResult result =
                new HttpLoad(gateway, plan.connections()).asFastAsItGoes(street.readsOfAnArea(), plan.requests());
        if (counts) {
            refused += result.refused();
            found.add(REQUESTS + word(replicas), result.perSecond());
        }
    }

    private void figure(String name, String unit, String baseline, String note) {
        report.add(Figure.beside(
                name, found.of(name), unit, found.of(baseline), note + "; median of " + plan.rounds() + " rounds"));
    }

    private void describe() throws IOException {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine("java", Runtime.version().toString());
        report.machine("durability", "fsync=on synchronous_commit=on full_page_writes=on");
        report.machine("ran", "the whole street; partitions: events spread over so many of the 12 shards");
        report.machine("loadAverage", Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static String word(int replicas, int shards) {
        return word(replicas) + (shards == 1 ? ", 1 partition" : ", " + shards + " partitions");
    }

    private static String word(int replicas) {
        return replicas == 1 ? "1 replica" : replicas + " replicas";
    }
}
