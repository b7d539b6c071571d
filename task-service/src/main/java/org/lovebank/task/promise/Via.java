package org.lovebank.task.promise;

/** The way on which a volunteer came to a task. */
public enum Via {
    /** 认领: a wish on the wall. */
    CLAIM,
    /** 派单: offered by the organisation's coordinator. */
    DISPATCH,
    /** 抢单: taken by the volunteer. */
    GRAB,
    /** 接力: from a volunteer who could not. */
    RELAY,
    /** 帮扶协议: by an agreement's schedule. */
    AGREEMENT,
    /** 统筹安排: proposed by an arrangement. */
    ARRANGEMENT
}
