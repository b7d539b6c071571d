package org.lovebank.task.promise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A volunteer's own yes, or the offer that waits for it. */
@Embeddable
public record Promise(
        @Enumerated(EnumType.STRING) Via via,
        @Nullable UUID offeredBy,
        @Nullable Instant offeredAt,
        @Nullable Instant answerBy,
        @Nullable Instant acceptedAt,
        @Nullable UUID insteadOf) {

    /** Given at once. */
    public static Promise given(Via via, Instant now) {
        return new Promise(via, null, null, null, now, null);
    }

    /** Asked for; nobody is forced. */
    public static Promise asked(Via via, UUID by, Instant answerBy, Instant now) {
        return new Promise(via, by, now, answerBy, null, null);
    }

    /** The same in place of another seat, which is theirs until they take this one. */
    public Promise insteadOf(UUID seatId) {
        return new Promise(via, offeredBy, offeredAt, answerBy, acceptedAt, seatId);
    }

    /** Whether it can still be answered. */
    public boolean openAt(Instant now) {
        return answerBy == null || now.isBefore(answerBy);
    }

    /** The offer was taken. */
    public Promise kept(Instant now) {
        return new Promise(via, offeredBy, offeredAt, answerBy, now, insteadOf);
    }
}
