package org.lovebank.task.order.form;

/** The five lines of action of a community: for, easing, calming, helping and gladdening the people. */
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
