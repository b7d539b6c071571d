package org.lovebank.task.agreement.text;

/** What an agreement fixes 定: whom, what, when, by whom. */
public enum FixedItem {
    /** 服务对象. */
    BENEFICIARY,
    /** 服务内容. */
    CONTENTS,
    /** 服务时间. */
    SCHEDULE,
    /** 服务人员. */
    VOLUNTEERS
}
