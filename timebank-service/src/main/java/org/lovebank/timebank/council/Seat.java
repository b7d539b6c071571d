package org.lovebank.timebank.council;

/** What somebody is on a council. */
public enum Seat {
    /** 理事长 */
    CHAIR,
    /** 理事 */
    MEMBER
}
