package org.lovebank.task.note;

/** Whether something is done or handed over. */
public enum LineKind {
    SERVICE,
    GOODS
}
