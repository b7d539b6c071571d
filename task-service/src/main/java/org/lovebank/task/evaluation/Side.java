package org.lovebank.task.evaluation;

/** Who speaks about whom. */
enum Side {
    /** The recipient, or who asked for the service, about the volunteer. */
    RECIPIENT,
    /** The volunteer about how they were received. */
    VOLUNTEER
}
