package org.lovebank.task.intake.matter;

/** What kind of relief is needed. */
public enum Dimension {
    /** 生活上解难. */
    PRACTICAL,
    /** 思想上解惑. */
    ADVICE,
    /** 精神上解闷. */
    COMPANIONSHIP
}
