package org.lovebank.task.visit;

/** Why somebody knocked. */
public enum VisitKind {
    /** 节日走访慰问. */
    HOLIDAY,
    /** 解答咨询. */
    CONSULTATION,
    /** 送服务上门. */
    HOME_SERVICE,
    /** 结对探访, a scheduled look at somebody who is cared for. */
    CARE
}
