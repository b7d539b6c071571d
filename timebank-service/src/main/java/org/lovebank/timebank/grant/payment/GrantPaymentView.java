package org.lovebank.timebank.grant.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A month of a grant; {@code transferId} is there when it was paid. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantPaymentView(
        YearMonth month,
        long minutes,
        PaymentState state,
        @Nullable String refusalCode,
        @Nullable UUID transferId) {}
