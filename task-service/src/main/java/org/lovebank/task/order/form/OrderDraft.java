package org.lovebank.task.order.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order before it has a number. {@code privateText}, {@code address} and {@code contactPhone} are sealed when it is placed. With
 * {@code issuedBy}, the dispatcher or the signed agreement that has decided already, it is born ISSUED.
 */
public record OrderDraft(
        Origin origin,
        @Nullable UUID originId,
        Parties parties,
        Errand errand,
        Conditions conditions,
        FundingSource fundingSource,
        @Nullable String privateText,
        @Nullable String address,
        @Nullable String contactPhone,
        @Nullable UUID issuedBy) {}
