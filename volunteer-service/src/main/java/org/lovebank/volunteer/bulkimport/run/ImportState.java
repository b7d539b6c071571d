package org.lovebank.volunteer.bulkimport.run;

/** Where an import stands. */
public enum ImportState {
    /** Parts of the table are still to come. */
    RECEIVING,
    WAITING,
    RUNNING,
    /** Read to its end; what was to be kept is kept. */
    DONE,
    /** Nothing was kept: a row is wrong, and all or nothing was asked for. */
    REFUSED,
    /** Stopped by somebody; what was kept before stays. */
    CANCELLED,
    /** The house could not do it. */
    FAILED
}
