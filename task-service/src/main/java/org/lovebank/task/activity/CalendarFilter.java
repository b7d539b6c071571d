package org.lovebank.task.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.WindowBackwards;

/** Which activities somebody wants to see. */
public record CalendarFilter(
        List<ActivityState> states, Instant from, Instant to, Optional<ActivityType> type, Optional<String> campaign) {

    private static final List<ActivityState> PUBLIC = List.of(
            ActivityState.PUBLISHED,
            ActivityState.SIGNUP_CLOSED,
            ActivityState.RUNNING,
            ActivityState.ENDED,
            ActivityState.HOURS_CONFIRMED);
    private static final Duration AHEAD = Duration.ofDays(366);

    public CalendarFilter {
        states = List.copyOf(states);
        if (!from.isBefore(to)) {
            throw new Refused(new WindowBackwards(from, to));
        }
    }

    /** From now on for a year, whatever is public, unless asked otherwise. */
    static CalendarFilter of(
            @Nullable ActivityState state,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable ActivityType type,
            @Nullable String campaign,
            Instant now) {
        Instant begin = from == null ? now : from;
        return new CalendarFilter(
                state == null ? PUBLIC : List.of(state),
                begin,
                to == null ? begin.plus(AHEAD) : to,
                Optional.ofNullable(type),
                Optional.ofNullable(campaign));
    }

    /** Whether everybody may see all of this. */
    boolean isPublic() {
        return PUBLIC.containsAll(states);
    }

    /** The name of this list for its cursors. */
    String name() {
        return states + "/" + from + "/" + to + "/" + type + "/" + campaign;
    }
}
