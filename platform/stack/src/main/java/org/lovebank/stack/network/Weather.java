package org.lovebank.stack.network;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** The trouble of both ways of one road, as it is at this moment; who waits in it is let go when it changes. */
final class Weather {
    private final Map<Way, Trouble> troubles = new EnumMap<>(Way.class);

    Weather() {
        change(Trouble.NONE, Way.values());
    }

    synchronized void change(Trouble trouble, Way... ways) {
        for (Way way : ways) {
            troubles.put(way, trouble);
        }
        notifyAll();
    }

    synchronized Trouble of(Way way) {
        return Objects.requireNonNull(troubles.get(way));
    }

    /** Returns when nothing blocks this way. */
    synchronized void awaitOpen(Way way) throws InterruptedException {
        while (of(way).blocked()) {
            wait();
        }
    }

    /** Returns when a portion of so many bytes may pass; a change of weather does not shorten the way. */
    void awaitPassage(Way way, int bytes) throws InterruptedException {
        Trouble trouble = of(way);
        long nanos = trouble.delay().toNanos();
        if (!trouble.jitter().isZero()) {
            nanos += ThreadLocalRandom.current().nextLong(trouble.jitter().toNanos() + 1);
        }
        if (trouble.bytesPerSecond() > 0) {
            nanos += Duration.ofSeconds(1).toNanos() * bytes / trouble.bytesPerSecond();
        }
        if (nanos > 0) {
            Thread.sleep(Duration.ofNanos(nanos));
        }
        awaitOpen(way);
    }
}
