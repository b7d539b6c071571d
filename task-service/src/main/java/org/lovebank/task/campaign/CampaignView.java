package org.lovebank.task.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as everybody sees it; without {@code endsOn} it goes on. */
public record CampaignView(
        String code,
        String name,
        @Nullable String purpose,
        String areaPath,
        @Nullable ActionLine actionLine,
        @Nullable GoodsKind gathers,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable UUID startedBy,
        Instant startedAt) {}
