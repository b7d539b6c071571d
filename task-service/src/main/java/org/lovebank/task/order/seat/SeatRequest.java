package org.lovebank.task.order.seat;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A seat: for oneself, or offered to a volunteer. */
@Schema(name = "SeatRequest")
record SeatRequest(
        @Schema(description = "Only to offer: to whom. 仅用于邀请：志愿者。") @Nullable UUID volunteerId,

        @Schema(description = "Only for the first seat: when the service begins. 仅首位可定开始时间。") @Nullable Instant startsAt,

        @Schema(description = "Only to offer: the snapshot of the candidates that were looked at. 仅用于邀请：所见候选人快照。")
        @Pattern(regexp = "sha256:[0-9a-f]{64}") @Nullable String snapshot,

        @Schema(description = "Only to offer: why somebody else than the first; no personal data. 仅用于邀请：改选理由，不含个人信息。")
        @Size(max = 300) @Nullable String reason) {

    static final SeatRequest FOR_ME = new SeatRequest(null, null, null, null);

    /** Blank is none. */
    @Nullable String reasonOrNull() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
