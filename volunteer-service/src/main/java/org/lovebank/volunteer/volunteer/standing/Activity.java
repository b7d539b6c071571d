package org.lovebank.volunteer.volunteer.standing;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When somebody asked to come in, served last, and since when nothing was heard. */
@Embeddable
public record Activity(
        Instant submittedAt,
        @Nullable LocalDate lastServedOn,
        @Nullable LocalDate idleSinceOn) {

    public static Activity submitted(Instant now) {
        return new Activity(now, null, null);
    }

    /** Active from this day on. */
    public Activity awake(LocalDate day) {
        return new Activity(submittedAt, lastServedOn, later(idleSinceOn, day));
    }

    public Activity served(LocalDate day) {
        return new Activity(submittedAt, later(lastServedOn, day), later(idleSinceOn, day));
    }

    private static LocalDate later(@Nullable LocalDate known, LocalDate day) {
        return known == null || known.isBefore(day) ? day : known;
    }

    /** Whether nothing was heard for so many days. */
    public boolean isIdle(LocalDate today, int days) {
        return idleSinceOn != null && !idleSinceOn.plusDays(days).isAfter(today);
    }
}
