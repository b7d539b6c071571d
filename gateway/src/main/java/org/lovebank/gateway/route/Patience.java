package org.lovebank.gateway.route;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long houses may think: the same for all, so that who began first is first to be late, and one look now and then does
 * for everybody. Belongs to one event loop.
 */
final class Patience {

    private static final int LOOKS = 20;

    private final Vertx vertx;
    private final Duration longest;
    private final Map<Passage, Long> lateAt = new LinkedHashMap<>();
    private boolean looking;

    Patience(Vertx vertx, Duration longest) {
        this.vertx = vertx;
        this.longest = longest;
    }

    void begin(Passage passage) {
        if (!looking) {
            looking = true;
            vertx.setPeriodic(Math.max(1, longest.toMillis() / LOOKS), again -> look());
        }
        lateAt.putIfAbsent(passage, System.nanoTime() + longest.toNanos());
    }

    void end(Passage passage) {
        lateAt.remove(passage);
    }

    private void look() {
        long now = System.nanoTime();
        while (!lateAt.isEmpty()) {
            Iterator<Map.Entry<Passage, Long>> all = lateAt.entrySet().iterator();
            Map.Entry<Passage, Long> first = all.next();
            if (first.getValue() - now > 0) {
                return;
            }
            Passage late = first.getKey();
            all.remove();
            late.isLate();
        }
    }
}
