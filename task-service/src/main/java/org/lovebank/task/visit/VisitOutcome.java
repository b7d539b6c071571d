package org.lovebank.task.visit;

/** How a visit ended. */
public enum VisitOutcome {
    /** 平安. */
    WELL,
    /** 已帮助. */
    HELPED,
    /** 已转介. */
    REFERRED,
    /** 家中无人. */
    NOT_AT_HOME,
    /** 需紧急关注. */
    ALARM
}
