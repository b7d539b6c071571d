package org.lovebank.volunteer.term;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.term.TermRefusal.TermBackwards;
import org.lovebank.volunteer.term.TermRefusal.TermOver;

/** The days of a stay, a duty or an allocation, first and last included; {@code endedBy} is who ended it before its time. */
@Embeddable
public record Term(
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable UUID endedBy) {

    public Term {
        if (toOn != null && toOn.isBefore(fromOn)) {
            throw new Refused(new TermBackwards(fromOn.toString(), toOn.toString()));
        }
    }

    /** From a day, today when none is named, to a day or without an end. */
    public static Term of(@Nullable LocalDate fromOn, @Nullable LocalDate toOn, LocalDate today) {
        return new Term(fromOn == null ? today : fromOn, toOn, null);
    }

    /** The same, ended by somebody; what has ended does not end again. */
    public Term ended(LocalDate lastOn, UUID by, LocalDate today) {
        if (isOver(today)) {
            throw new Refused(new TermOver("ENDED", List.of()));
        }
        return new Term(fromOn, lastOn, by);
    }

    public boolean isOver(LocalDate today) {
        return endedBy != null || (toOn != null && toOn.isBefore(today));
    }

    /** PLANNED, RUNNING or ENDED on this day. */
    public String state(LocalDate today) {
        if (isOver(today)) {
            return "ENDED";
        }
        return fromOn.isAfter(today) ? "PLANNED" : "RUNNING";
    }
}
