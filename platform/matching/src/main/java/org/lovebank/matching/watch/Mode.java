package org.lovebank.matching.watch;

/** How long to look for something better. */
public enum Mode {
    QUICK,
    THOROUGH
}
