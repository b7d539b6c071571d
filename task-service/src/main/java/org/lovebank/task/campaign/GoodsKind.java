package org.lovebank.task.campaign;

/** What a campaign gathers 捐物, if it gathers anything. */
public enum GoodsKind {
    /** 图书. */
    BOOKS,
    /** 衣物. */
    CLOTHES,
    /** 生活用品. */
    DAILY_GOODS,
    /** 文具. */
    SCHOOL_THINGS,
    /** 辅助器具: what makes daily life easier. */
    AIDS
}
