package org.lovebank.volunteer.relation.proof;

/** What the first person is to the second. */
public enum RelationKind {
    /** 监护人. */
    GUARDIAN,
    /** 配偶. */
    SPOUSE,
    /** 父母. */
    PARENT,
    /** 子女. */
    CHILD,
    /** 祖孙. */
    GRAND,
    /** 代办人. */
    PROXY;

    /** Whether the first one speaks for the second, and so must be of age. */
    public boolean speaksForAnother() {
        return this == GUARDIAN || this == PROXY;
    }
}
