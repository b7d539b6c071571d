package org.lovebank.task.order.form;

/** Whose saved minutes pay for an order: nobody's, the recipient's, the pool's, or a grant's. */
public enum FundingSource {
    NONE,
    RECIPIENT,
    POOL,
    GRANT
}
