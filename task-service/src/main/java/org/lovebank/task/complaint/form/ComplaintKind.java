package org.lovebank.task.complaint.form;

/** What is asked for. */
public enum ComplaintKind {
    /** 投诉: how somebody behaved. */
    COMPLAINT,
    /** 异议: what was served or handed over; freezes what is not confirmed yet. */
    DISPUTE
}
