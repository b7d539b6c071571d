package org.lovebank.bench.load;

/**
 * What a load achieved: things done, answers that were a no and how soon they came, requests that were due when no
 * connection was free, and what the generator itself cost.
 */
public record LoadResult(
        long done,
        long refused,
        long dropped,
        double seconds,
        Latencies latencies,
        Latencies refusals,
        long generatorCpuMicros,
        String firstRefusal) {

    public double perSecond() {
        return seconds > 0 ? done / seconds : 0;
    }
}
