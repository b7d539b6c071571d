package org.lovebank.task.agreement.text;

/** Whether several volunteers come together or one after the other. */
public enum Turns {
    TOGETHER,
    IN_TURN
}
