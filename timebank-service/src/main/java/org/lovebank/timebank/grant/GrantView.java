package org.lovebank.timebank.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant as the recipient and the branch's people see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantView(
        UUID id,
        UUID programmeId,
        UUID accountId,
        YearMonth fromMonth,
        @Nullable YearMonth untilMonth,
        GrantState state,
        UUID attestedBy,
        UUID approvalId,
        Instant changedAt) {}
