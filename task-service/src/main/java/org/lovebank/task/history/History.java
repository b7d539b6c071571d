package org.lovebank.task.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lovebank.task.window.Window;

/** One volunteer's past and promises, as one wish looks at them. */
public record History(
        int visits,
        Optional<Instant> lastVisitAt,
        int recentMinutes,
        int kept,
        int noShows,
        int lateWithdrawals,
        int thatDay,
        int thatWeek,
        boolean gaveThisBack,
        List<Window> busy) {

    /** Somebody of whom nothing is known yet. */
    public static final History NONE = new History(0, Optional.empty(), 0, 0, 0, 0, 0, 0, false, List.of());

    public History {
        busy = List.copyOf(busy);
    }
}
