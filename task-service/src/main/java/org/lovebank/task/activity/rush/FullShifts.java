package org.lovebank.task.activity.rush;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lovebank.problem.Refusal;

/** Shifts that were found full not long ago, and what was answered: a reason to look, not an answer by itself. */
@ApplicationScoped
public class FullShifts {

    private static final long MOMENT = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 10_000;

    private final Map<UUID, Found> found = new ConcurrentHashMap<>();

    /** Every chair is taken, for certain. */
    public void found(UUID shiftId, Refusal answer) {
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(shiftId, new Found(System.nanoTime(), answer));
    }

    /** Somebody left, or chairs were added. */
    public void forget(UUID shiftId) {
        found.remove(shiftId);
    }

    Optional<Refusal> answer(UUID shiftId) {
        Found last = found.get(shiftId);
        return last == null || System.nanoTime() - last.at() > MOMENT ? Optional.empty() : Optional.of(last.answer());
    }

    private record Found(long at, Refusal answer) {}
}
