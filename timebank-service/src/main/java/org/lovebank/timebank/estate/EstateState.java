package org.lovebank.timebank.estate;

/** Whether heirs may still apply. */
public enum EstateState {
    OPEN,
    SETTLED
}
