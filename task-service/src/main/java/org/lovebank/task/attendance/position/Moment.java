package org.lovebank.task.attendance.position;

/** Which of the two checks. */
public enum Moment {
    CHECK_IN,
    CHECK_OUT
}
