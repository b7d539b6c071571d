package org.lovebank.timebank.grant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be granted minutes by which programme, and from which month until which. {@code attested}: the member has seen
 * that the recipient belongs to the programme's category; what was seen is not sent.
 */
record GrantRequest(
        @NotNull UUID programmeId,
        @NotNull UUID accountId,
        @NotNull YearMonth fromMonth,
        @Nullable YearMonth untilMonth,
        @AssertTrue boolean attested) {}
