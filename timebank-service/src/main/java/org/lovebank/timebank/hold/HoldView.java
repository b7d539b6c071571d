package org.lovebank.timebank.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.hold.order.Payout;
import org.lovebank.timebank.hold.order.ReleaseReason;
import org.lovebank.timebank.hold.order.Wanted;

/** A hold as its payer sees it; {@code recordId} and {@code capturedMinutes} once it is paid for a service record. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldView(
        UUID id,
        UUID orderId,
        UUID accountId,
        int minutes,
        HoldState state,
        @Nullable UUID recordId,
        @Nullable Integer capturedMinutes,
        @Nullable String releaseReason,
        @Nullable Instant expiresAt,
        Instant requestedAt,
        long version) {

    static HoldView of(
            UUID id,
            Wanted wanted,
            HoldState state,
            @Nullable Payout payout,
            @Nullable ReleaseReason reason,
            @Nullable Instant expiresAt,
            Instant requestedAt,
            long version) {
        return new HoldView(
                id,
                wanted.orderId(),
                wanted.accountId(),
                wanted.minutes(),
                state,
                payout == null ? null : payout.recordId(),
                payout == null ? null : payout.capturedMinutes(),
                reason == null ? null : reason.name(),
                expiresAt,
                requestedAt,
                version);
    }
}
