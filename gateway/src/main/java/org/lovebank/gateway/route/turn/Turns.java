package org.lovebank.gateway.route.turn;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Few are in a house at the same time, as more would only make each other wait there. A burst may wait for its turn; when
 * somebody has been waiting all the while, the house is too slow for all who come. Then few wait, only for a moment, and
 * the others are sent away at once, so that those who are served are served as fast as ever. Belongs to one
 * event loop.
 */
public final class Turns {

    /** A queue that has stood for so long is no burst. */
    private static final long BURST_NANOS = Duration.ofMillis(300).toNanos();

    /** So long after the last one was sent away for it, a house is no longer taken to be too slow. */
    private static final long RELIEF_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long A_MOMENT_NANOS = Duration.ofMillis(50).toNanos();

    /** Whoever is inside for longer does something slow, and keeps others from nothing. */
    private static final long SLOW_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long LOOK_EVERY_MILLIS = 20;

    private final Vertx vertx;
    private final int room;
    private final int mostWaiting;
    private final ArrayDeque<Turn> waiting = new ArrayDeque<>();
    private final Set<Turn> inside = new LinkedHashSet<>();
    private long lastEmptyAt = System.nanoTime();
    private long strainedAt;
    private boolean strained;
    private boolean looking;

    public Turns(Vertx vertx, int room, int mostWaiting) {
        this.vertx = vertx;
        this.room = room;
        this.mostWaiting = mostWaiting;
    }

    /** A turn that runs {@code in} once it is taken, now or soon, or else {@code sentAway}. */
    public Turn of(Runnable in, Runnable sentAway) {
        return new Turn(in, sentAway);
    }

    /** Whether whoever comes now is to be sent away: told before anything is done for him. */
    public boolean areTaken() {
        long now = System.nanoTime();
        int mayWait = isStrained(now) ? Math.min((room + 1) / 2, mostWaiting) : mostWaiting;
        if (waiting.size() < mayWait || (waiting.isEmpty() && inside.size() < room)) {
            return false;
        }
        strainedAt = now;
        return true;
    }

    private boolean isStrained(long now) {
        if (!waiting.isEmpty() && now - lastEmptyAt > BURST_NANOS) {
            strained = true;
            strainedAt = now;
        } else if (now - strainedAt > RELIEF_NANOS) {
            strained = false;
        }
        return strained;
    }

    private void look() {
        if (!looking) {
            looking = true;
            vertx.setTimer(LOOK_EVERY_MILLIS, again -> {
                looking = false;
                passOverTheSlow();
                callIn();
                if (!waiting.isEmpty()) {
                    look();
                }
            });
        }
    }

    private void passOverTheSlow() {
        long now = System.nanoTime();
        for (Iterator<Turn> all = inside.iterator(); all.hasNext(); ) {
            if (now - all.next().since < SLOW_NANOS) {
                return;
            }
            all.remove();
        }
    }

    private void callIn() {
        long now = System.nanoTime();
        long mayHaveWaited = isStrained(now) ? A_MOMENT_NANOS : BURST_NANOS;
        for (Turn next = waiting.peek(); next != null; next = waiting.peek()) {
            if (next.over) {
                waiting.remove();
            } else if (now - next.since > mayHaveWaited) {
                waiting.remove();
                next.sentAway.run();
            } else if (inside.size() < room) {
                waiting.remove();
                next.goIn();
            } else {
                return;
            }
        }
        lastEmptyAt = now;
    }

    /** One visitor's turn. */
    public final class Turn {

        private final Runnable in;
        private final Runnable sentAway;
        private long since = System.nanoTime();
        private boolean over;

        private Turn(Runnable in, Runnable sentAway) {
            this.in = in;
            this.sentAway = sentAway;
        }

        /** To be ended when the house has answered, or never will. */
        public void take() {
            if (waiting.isEmpty()) {
                lastEmptyAt = since;
                if (inside.size() < room) {
                    goIn();
                    return;
                }
            }
            if (areTaken()) {
                sentAway.run();
            } else {
                waiting.add(this);
                look();
            }
        }

        private void goIn() {
            since = System.nanoTime();
            inside.add(this);
            in.run();
        }

        /** Lets the next one in; a second time nothing happens. */
        public void end() {
            if (!over) {
                over = true;
                if (inside.remove(this)) {
                    callIn();
                }
            }
        }
    }
}
