package org.lovebank.gateway.traffic;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** What one caller has used of one allowance, and what the other replicas have not heard of yet. */
final class Count {

    private static final int SMALL_CHANGE = 100;

    private final Allowance allowance;
    private final Bucket bucket;
    private final LongAdder untold = new LongAdder();
    private final Runnable whenWorthTelling;
    private final AtomicBoolean waitsToBeTold = new AtomicBoolean();

    Count(Allowance allowance, Runnable whenWorthTelling) {
        this.allowance = allowance;
        this.whenWorthTelling = whenWorthTelling;
        this.bucket = allowance.bucket();
    }

    /** One more request, if there is room. */
    Standing oneMore() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            untold.increment();
            tellWhenWorth();
        }
        long wait = seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        return new Standing(allowance, probe.isConsumed(), probe.getRemainingTokens(), wait);
    }

    long remaining() {
        return bucket.getAvailableTokens();
    }

    long secondsToWait() {
        return seconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** What another replica let pass for this caller. */
    void elsewhere(long used) {
        bucket.consumeIgnoringRateLimits(Math.min(used, allowance.requests() * 2));
    }

    /** What the others should hear of. */
    long takeUntold() {
        waitsToBeTold.set(false);
        return untold.sumThenReset();
    }

    void giveBack(long used) {
        untold.add(used);
        tellWhenWorth();
    }

    /** Small change is kept until it is worth a row. */
    private void tellWhenWorth() {
        if (untold.sum() * SMALL_CHANGE >= allowance.requests() && waitsToBeTold.compareAndSet(false, true)) {
            whenWorthTelling.run();
        }
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
