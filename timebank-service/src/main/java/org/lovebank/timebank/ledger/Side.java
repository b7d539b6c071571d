package org.lovebank.timebank.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One side of a transfer: the account, its number there, the balance after it, and for an account that counts service
 * the minutes earned so far. {@code stripe} is 0 for an account with a floor, else lane + 1.
 */
public record Side(
        long account,
        int stripe,
        long seq,
        long balance,
        @Nullable Long cumulative) {}
