package org.lovebank.task.subsidy;

/** What a subsidy pays for. */
enum SubsidyKind {
    /** 餐饮. */
    MEAL,
    /** 车费. */
    TRAVEL,
    /** 通讯. */
    COMMUNICATION
}
