package org.lovebank.bench.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.LoadResult;
import org.lovebank.bench.scale.ScaleStreet;

/** A third of what a road can carry, for long: whatever grows by itself is found by its last third beside its first. */
public final class SoakBench {

    private static final int CONNECTIONS = 32;
    private static final double SHARE = 0.3;
    private static final int SAMPLES = 180;
    /** One in so many: when other work takes the processors for a while, a queue stands here too. */
    private static final int MOST_SENT_AWAY = 1_000;

    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final Path checkout;
    private final Duration warmUp;
    private final Duration duration;

    public SoakBench(Path checkout, int minutes, boolean quick) {
        this.checkout = checkout;
        this.warmUp = Duration.ofSeconds(quick ? 15 : 60);
        this.duration = Duration.ofMinutes(minutes);
    }

    public Report run() throws IOException, InterruptedException, SQLException {
        Report report = new Report();
        try (ScaleStreet street = new ScaleStreet(checkout)) {
            street.open(1);
            try (Samples samples = new Samples(street)) {
                soak(street, samples, report);
                judge(samples.courses(), report);
            }
        }
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        return report;
    }

    private void soak(ScaleStreet street, Samples samples, Report report)
            throws IOException, InterruptedException, SQLException {
        HttpLoad load = new HttpLoad(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), street.gatewayPort()), CONNECTIONS);
        LoadResult most = load.asFastAsItGoes(street.readsOfAnArea(), warmUp);
        double perSecond = most.perSecond() * SHARE;
        Duration between = duration.dividedBy(SAMPLES);
        Duration slice = between.compareTo(SHORTEST) < 0 ? SHORTEST : between;
        long refused = 0;
        long done = 0;
        String firstRefusal = "";
        Storyteller stories = new Storyteller(street);
        try {
            long end = System.nanoTime() + duration.toNanos();
            while (System.nanoTime() < end) {
                LoadResult then = load.atRate(street.readsOfAnArea(), slice, perSecond);
                refused += then.refused();
                firstRefusal = firstRefusal.isEmpty() ? then.firstRefusal() : firstRefusal;
                done += then.done();
                samples.take();
            }
        } finally {
            stories.end();
        }
        report.add(stories.proof());
        report.machine(
                "load",
                "%.0f requests a second, GET /areas/{path}, and one who lives, for %d minutes after %d s of all it can carry; a sample each %d s"
                        .formatted(perSecond, duration.toMinutes(), warmUp.toSeconds(), slice.toSeconds()));
        report.add(new Proof(
                "every request was answered; of a thousand one may be asked to come again",
                refused * MOST_SENT_AWAY <= done + refused,
                refused + " of " + (done + refused) + " were sent away"
                        + (firstRefusal.isEmpty() ? "" : "; the first: " + firstRefusal)));
    }

    static void judge(List<Course> courses, Report report) {
        courses.forEach(course -> report.add(course.figure()));
        List<String> growing = courses.stream()
                .filter(course -> !course.isFlat())
                .map(Course::name)
                .toList();
        report.add(new Proof(
                "nothing grows",
                !courses.isEmpty() && growing.isEmpty(),
                growing.isEmpty() ? courses.size() + " things are flat" : String.join(", ", growing)));
    }
}
