package org.lovebank.volunteer.notice;

/** Whether something stood in public long enough without an upheld objection. */
public enum NoticeStanding {
    NEVER_POSTED,
    /** Objections may still come. */
    RUNNING,
    /** An objection waits for its decision, whether the time is over or not. */
    OBJECTED,
    /** An objection was upheld. */
    UPHELD,
    /** Taken down before the time was over. */
    TAKEN_DOWN,
    /** The time is over, and nothing speaks against it. */
    PASSED
}
