package org.lovebank.task.evaluation;

/** What somebody noticed, in one word. */
enum Tag {
    /** 准时. */
    PUNCTUAL,
    /** 热情. */
    FRIENDLY,
    /** 手艺好. */
    SKILLED,
    /** 细心. */
    CAREFUL,
    /** 与约定相符. */
    AS_AGREED,
    /** 愿意再见面. */
    AGAIN,
    /** 迟到. */
    LATE,
    /** 态度不好. */
    RUDE,
    /** 没做完. */
    UNFINISHED,
    /** 与约定不符. */
    NOT_AS_AGREED,
    /** 不安全. */
    UNSAFE
}
