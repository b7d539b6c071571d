package org.lovebank.task.order.form;

/** URGENT 助急 has a clock of its own. */
public enum Urgency {
    URGENT,
    NORMAL
}
