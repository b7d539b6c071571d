package org.lovebank.task.escalation;

/** What happened to the clock. */
enum Kind {
    /** The present state lasted longer than it may. */
    OVERDUE,
    /** The start is near and seats are open. */
    STARTS_SOON
}
