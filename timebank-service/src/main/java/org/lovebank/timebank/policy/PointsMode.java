package org.lovebank.timebank.policy;

/** How a holder comes to points. */
public enum PointsMode {
    /** Minutes are given for points, when the holder asks. */
    CONVERT,
    /** Points come beside the minutes when a record becomes final; the minutes stay. */
    ACCRUE
}
