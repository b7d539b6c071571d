package org.lovebank.task.complaint.form;

/** Whose case it is. */
public enum ComplaintSide {
    /** The recipient, or who asked for the service. */
    RECIPIENT,
    /** The volunteer, or who promised the goods. */
    VOLUNTEER
}
