package org.lovebank.task.absence;

import org.lovebank.task.policy.AttendancePolicy.Discipline;

/** What so many absences make somebody propose; a person decides about it. */
public enum Proposal {
    NONE,
    /** Tell the volunteer. */
    NOTICE,
    /** Propose a pause. */
    PAUSE,
    /** Let people look at it. */
    REVIEW;

    static Proposal of(int absences, Discipline rule) {
        if (absences >= rule.reviewAt()) {
            return REVIEW;
        }
        if (absences >= rule.pauseAt()) {
            return PAUSE;
        }
        return absences >= rule.noticeAt() ? NOTICE : NONE;
    }
}
