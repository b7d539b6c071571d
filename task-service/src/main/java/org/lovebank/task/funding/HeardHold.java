package org.lovebank.task.funding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.order.form.FundingState;

/** What the love bank said of one hold, at its version. */
record HeardHold(
        UUID holdId,
        long version,
        UUID orderId,
        UUID payerId,
        FundingState state,
        @Nullable Integer minutes,
        @Nullable String code,
        Instant at) {}
