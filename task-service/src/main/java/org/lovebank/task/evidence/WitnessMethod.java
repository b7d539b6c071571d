package org.lovebank.task.evidence;

/** How a witness said that service took place. */
public enum WitnessMethod {
    /** With their own login. */
    SIGNED,
    /** On a paper sheet that staff entered. */
    PAPER,
    /** By the one-time code that the witness spoke to the volunteer. */
    SPOKEN_CODE
}
