package org.lovebank.task.complaint.form;

/** What kind of thing a case is about. */
public enum About {
    /** One volunteer's service, from a wish or an order. */
    ASSIGNMENT,
    /** Goods that were promised for a wish. */
    CLAIM
}
