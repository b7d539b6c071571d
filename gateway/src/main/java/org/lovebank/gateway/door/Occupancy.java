package org.lovebank.gateway.door;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How many requests are inside, over all doors of this process, and whether the house is closing. */
final class Occupancy {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final int room;
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean closing;

    Occupancy(int room) {
        this.room = room;
    }

    /** One more is inside; false when there is no room for him: he is still to be let out. */
    boolean enter() {
        return inside.incrementAndGet() <= room;
    }

    void leave() {
        inside.decrementAndGet();
    }

    int inside() {
        return inside.get();
    }

    void close() {
        closing = true;
    }

    /** Closes, and waits for those inside, not forever; how many are still inside. */
    int drain(Duration patience) {
        close();
        long until = System.nanoTime() + patience.toNanos();
        while (inside() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return inside();
    }

    boolean isClosing() {
        return closing;
    }
}
