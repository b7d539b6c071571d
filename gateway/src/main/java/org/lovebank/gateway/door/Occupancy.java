package org.lovebank.gateway.door;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How many requests are inside, over all doors of this process, and whether the house is closing. */
final class Occupancy {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final int room;
    private final AtomicInteger inside = new AtomicInteger();
    private final List<Runnable> endless = new CopyOnWriteArrayList<>();
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

    /** Nobody else is welcome; those inside are served to their end. */
    void close() {
        closing = true;
    }

    /** What is to end when the house no longer waits for it to end by itself. */
    void whenDrained(Runnable end) {
        endless.add(end);
    }

    /** Closes, and waits for those inside, not forever; how many are still inside. */
    int drain(Duration patience) {
        close();
        endless.forEach(Runnable::run);
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
