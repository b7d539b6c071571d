package org.lovebank.chaos.workload;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** How many requests there were, and how they were answered. */
public final class Tally {

    private static final int FAILURES_KEPT = 50;
    private static final int FAILURE = 500;

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong replayed = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    void asked(String what, int status, boolean again) {
        asked.incrementAndGet();
        if ((status == 0 || status >= FAILURE) && failures.size() < FAILURES_KEPT) {
            failures.add(what + " " + status);
        }
        if (status == 0) {
            unanswered.incrementAndGet();
        }
        if (status == 500) {
            errors.incrementAndGet();
        }
        if (again) {
            replayed.incrementAndGet();
        }
    }

    void settled(String method, int status) {
        (status < 300 ? accepted : refused).incrementAndGet();
        if (status < 300 && !method.equals("GET")) {
            writes.incrementAndGet();
        }
    }

    /** Changes that were accepted so far. */
    public long writes() {
        return writes.get();
    }

    public long asked() {
        return asked.get();
    }

    /** Answers that were given again for the same key. */
    public long replayed() {
        return replayed.get();
    }

    /** Answers of 500: each says that something happened that nobody has thought of. */
    public long errors() {
        return errors.get();
    }

    /** What was not answered, or not as a house that is well answers; the first of them. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public String toString() {
        return "%d requests (%d without an answer), %d accepted, %d refused, %d replayed, %d answers of 500"
                .formatted(asked.get(), unanswered.get(), accepted.get(), refused.get(), replayed.get(), errors.get());
    }
}
