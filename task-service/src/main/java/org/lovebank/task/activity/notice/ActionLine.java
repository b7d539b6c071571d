package org.lovebank.task.activity.notice;

/** The five lines of action 五大行动. */
public enum ActionLine {
    /** 为民. */
    WEIMIN,
    /** 便民. */
    BIANMIN,
    /** 安民. */
    ANMIN,
    /** 助民. */
    ZHUMIN,
    /** 乐民. */
    LEMIN
}
