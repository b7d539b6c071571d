package org.lovebank.task.aid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A handing-out of aid; its lines are shown one by one and only to staff of the area. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AidView(
        UUID id,
        String areaPath,
        String donor,
        @Nullable String campaignCode,
        @Nullable String occasionCode,
        LocalDate handedOutOn,
        int households,
        long amountCents,
        UUID notedBy,
        Instant notedAt,
        @Nullable List<LineView> lines) {

    /** One household's share. */
    @Schema(name = "AidLineView")
    record LineView(
            UUID householdId, int amountCents, @Nullable String goods, boolean signedFor) {}

    /** What a place and everything below it was handed in a time: households are counted once. */
    @Schema(name = "AidTotals")
    record Totals(
            String areaPath, LocalDate from, LocalDate to, long distributions, long households, long amountCents) {}
}
