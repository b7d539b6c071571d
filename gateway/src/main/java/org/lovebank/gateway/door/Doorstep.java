package org.lovebank.gateway.door;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;

/**
 * Where those who are to come again later are told so, about when they may come again. Whoever is told at once comes back at
 * once: with every connection asking without a pause, saying no takes the processors from those who are served. A caller who
 * waits here costs nothing but his connection. Belongs to one event loop.
 */
final class Doorstep {

    /** The second of {@code Retry-After}. */
    private static final long SOONEST_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long LOOK_EVERY_MILLIS = 20;

    /** As few as 250 a second; the last of 1,024 leaves after four. */
    private static final int AT_A_LOOK = 5;

    private static final int MOST_WAITING = 1_024;

    private final Vertx vertx;
    private final ArrayDeque<Waiting> all = new ArrayDeque<>();

    Doorstep(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Sends him away after a while; at once when very many wait already. */
    void sendAway(Visit visit) {
        if (all.size() >= MOST_WAITING) {
            visit.refuse(Trouble.BUSY);
            return;
        }
        all.add(new Waiting(visit, System.nanoTime()));
        if (all.size() == 1) {
            lookLater();
        }
    }

    private void lookLater() {
        vertx.setTimer(LOOK_EVERY_MILLIS, now -> look());
    }

    private void look() {
        long now = System.nanoTime();
        for (int told = 0; told < AT_A_LOOK && !all.isEmpty() && now - all.peek().since > SOONEST_NANOS; told++) {
            all.remove().visit.refuse(Trouble.BUSY);
        }
        if (!all.isEmpty()) {
            lookLater();
        }
    }

    private record Waiting(Visit visit, long since) {}
}
