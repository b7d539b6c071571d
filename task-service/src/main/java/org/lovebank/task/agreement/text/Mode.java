package org.lovebank.task.agreement.text;

/** 一助一 or 多助一. */
public enum Mode {
    ONE_TO_ONE,
    MANY_TO_ONE
}
