package org.lovebank.task.review;

/** What a dispatcher decides about a wish. */
enum Decision {
    /** Somebody is looking at it: its author cannot change it any more. */
    TAKE_UP,
    PUBLISH,
    REJECT,
    /** To a government office or a market service; the reason names which. */
    REFER,
    TAKE_DOWN,
    RESTORE
}
