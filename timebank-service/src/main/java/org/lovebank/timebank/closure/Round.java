package org.lovebank.timebank.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.chart.GivingPostings.Rest;

/** One attempt to move all that an account has; {@code waitsUntil}: the one before met a limit between two branches. */
@Embeddable
record Round(
        @Column(name = "round_no") int no,
        @Column(name = "round_minutes") @Nullable Long minutes,
        @Column(name = "round_points") @Nullable Long points,
        @Column(name = "waits_until") @Nullable Instant waitsUntil) {

    static Round first() {
        return new Round(1, null, null, null);
    }

    Round counting(Rest rest) {
        return new Round(no, rest.minutes(), rest.points(), waitsUntil);
    }

    Round next(@Nullable Instant notBefore) {
        return new Round(no + 1, null, null, notBefore);
    }

    @Nullable Rest counted() {
        return minutes == null || points == null ? null : new Rest(minutes, points);
    }
}
