package org.lovebank.task.evidence;

import org.lovebank.task.policy.AttendancePolicy.CheckInDistance;

/** How near a check was to the place: all that is kept of a position. */
public enum DistanceBand {
    WITHIN,
    NEAR,
    FAR,
    /** No position was given, or nobody has told where the place is. */
    UNKNOWN;

    /** The band of a distance. */
    public static DistanceBand of(long metres, CheckInDistance rule) {
        if (metres <= rule.passMetres()) {
            return WITHIN;
        }
        return metres <= rule.nearMetres() ? NEAR : FAR;
    }

    /** Whether it is as near as the policy asks. */
    public boolean passed() {
        return this == WITHIN;
    }
}
