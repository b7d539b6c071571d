package org.lovebank.task.order.seat;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A seat: for oneself, or offered to a volunteer. */
@Schema(name = "SeatRequest")
record SeatRequest(
        @Schema(description = "Only to offer: to whom. 仅用于邀请：志愿者。") @Nullable UUID volunteerId,

        @Schema(description = "Only for the first seat: when the service begins. 仅首位可定开始时间。") @Nullable Instant startsAt) {

    static final SeatRequest FOR_ME = new SeatRequest(null, null);
}
