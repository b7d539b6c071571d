package org.lovebank.task.intake.matter;

/** Whether it can wait. */
public enum Urgency {
    /** 助急. */
    URGENT,
    NORMAL
}
