package org.lovebank.bench.overload;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lovebank.bench.load.LoadResult;

/**
 * One flood between two quiet times. Other work may come and go on these processors: quiet is the mean of before and after.
 *
 * @param beside served while as large a crowd asks a bystander on the same machine
 * @param seconds until half the load was served as before
 */
record Flood(LoadResult before, LoadResult beside, LoadResult crowd, Duration lasted, int seconds, LoadResult after) {

    private static final double P99 = 0.99;

    /** Served in a second of quiet. */
    double capacity() {
        return (before.perSecond() + after.perSecond()) / 2;
    }

    /** Served in a second of the flood. */
    double served() {
        return crowd.done() / (double) lasted.toSeconds();
    }

    double goodput() {
        return served() / capacity();
    }

    /** Of what is served when the crowd is somebody else's. */
    double goodputBeside() {
        return served() / beside.perSecond();
    }

    double quietMillis() {
        return (before.latencies().millis(P99) + after.latencies().millis(P99)) / 2;
    }

    double besideMillis() {
        return beside.latencies().millis(P99);
    }

    double floodMillis() {
        return crowd.latencies().millis(P99);
    }

    double delay() {
        return quietMillis() > 0 ? floodMillis() / quietMillis() : 0;
    }

    String told() {
        return "quiet %.0f and %.0f/s with p99 %.0f and %.0f ms, beside a bystander's crowd %.0f/s with p99 %.0f ms, flood %.0f/s with p99 %.0f ms"
                .formatted(
                        before.perSecond(),
                        after.perSecond(),
                        before.latencies().millis(P99),
                        after.latencies().millis(P99),
                        beside.perSecond(),
                        besideMillis(),
                        served(),
                        floodMillis());
    }

    /** The one in the middle. */
    static Flood median(List<Flood> all, ToDoubleFunction<Flood> by) {
        return all.stream()
                .sorted(Comparator.comparingDouble(by))
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
