package org.lovebank.task.complaint.form;

/** How a case was decided, seen from whoever brought it. */
public enum Finding {
    UPHELD,
    PARTLY_UPHELD,
    DISMISSED,
    /** Taken back by whoever brought it. */
    WITHDRAWN;

    /** Whether somebody was right to bring it. */
    public boolean upheld() {
        return this == UPHELD || this == PARTLY_UPHELD;
    }
}
