package org.lovebank.volunteer.invitation;

/** Why somebody is invited; says nothing of what somebody believes or belongs to. */
enum Occasion {
    /** 迁入本社区. */
    MOVED_IN,
    /** 组织关系转入: of any organisation. */
    RELATION_TRANSFERRED_IN,
    /** 入学入职. */
    NEW_AT_SCHOOL_OR_WORK,
    /** 他人推荐. */
    RECOMMENDED
}
