package org.lovebank.gateway.door;

import java.util.concurrent.atomic.AtomicInteger;

/** How many requests are inside, over all doors of this process, and whether the house is closing. */
final class Occupancy {

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

    boolean isClosing() {
        return closing;
    }
}
