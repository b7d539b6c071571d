package org.lovebank.task.claim;

/** How a volunteer's own yes reached us. */
enum Channel {
    APP,
    PHONE,
    COUNTER,
    PAPER
}
