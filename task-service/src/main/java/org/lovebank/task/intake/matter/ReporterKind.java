package org.lovebank.task.intake.matter;

/** Who brought a matter. */
public enum ReporterKind {
    GRID_DUTY,
    PROXY,
    SELF,
    PARTNER,
    /** Staff who wrote down what somebody said. */
    STAFF
}
