package org.lovebank.task.donation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.campaign.GoodsKind;

/** A gift of goods as its giver and the staff of the place see it. */
@Schema(name = "GoodsDonationView")
record DonationView(
        UUID id,
        String campaignCode,
        String areaPath,
        GoodsKind goods,
        int pieces,
        @Nullable UUID donorId,
        @Nullable String description,
        UUID receivedBy,
        Instant receivedAt,
        boolean cancelled,
        @Nullable UUID cancelledBy,
        @Nullable String cancelReason) {}
