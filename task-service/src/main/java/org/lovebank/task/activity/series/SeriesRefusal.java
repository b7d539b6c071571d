package org.lovebank.task.activity.series;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a series says no. */
public sealed interface SeriesRefusal extends Refusal {

    /** There is no such series, or not for this caller. */
    record NoSuchSeries(UUID seriesId) implements SeriesRefusal {}

    /** The present state does not allow this. */
    record SeriesNotInThatState(UUID seriesId, SeriesState state, List<SeriesState> allowedNext)
            implements SeriesRefusal {}

    /** No rule of RFC 5545. */
    record SeriesRuleUnreadable(String rule) implements SeriesRefusal {}

    /** A series takes place once a day at most, at the time of its first one. */
    record SeriesTooOften(String rule) implements SeriesRefusal {}

    /** No day fits, or not the first one. */
    record SeriesNeverOccurs(String rule, LocalDate fromOn, LocalDate untilOn) implements SeriesRefusal {}

    /** The series does not take place on that day, or no longer. */
    record NoSuchOccurrence(UUID seriesId, LocalDate on) implements SeriesRefusal {}

    /** Somebody has signed up already: it is called off, not moved under their feet. */
    record OccurrenceTaken(UUID seriesId, LocalDate on) implements SeriesRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchSeries _ -> Kind.MISSING;
            case SeriesNotInThatState _, OccurrenceTaken _ -> Kind.CONFLICT;
            case SeriesRuleUnreadable _, SeriesTooOften _, SeriesNeverOccurs _, NoSuchOccurrence _ -> Kind.INVALID;
        };
    }
}
