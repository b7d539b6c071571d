package org.lovebank.task.order.form;

/** How far the love bank has got with paying for an order. */
public enum FundingState {
    REQUESTED,
    HELD,
    REFUSED,
    CAPTURED,
    RELEASED
}
