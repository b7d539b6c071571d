package org.lovebank.timebank.grant.payment;

/** Where a month of a grant stands: DUE is an intent, WAITING one that the fund could not pay yet. */
public enum PaymentState {
    DUE,
    WAITING,
    PAID,
    REFUSED
}
