package org.lovebank.task.campaign;

/** The five action lines 五大行动 of the Shandan street document, on what is done for whom. */
public enum ActionLine {
    /** 为民: serving residents. */
    WEIMIN,
    /** 便民: convenience. */
    BIANMIN,
    /** 安民: safety. */
    ANMIN,
    /** 助民: help in hardship. */
    ZHUMIN,
    /** 乐民: culture and joy. */
    LEMIN
}
