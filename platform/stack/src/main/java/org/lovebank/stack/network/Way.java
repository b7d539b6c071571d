package org.lovebank.stack.network;

/** One of the two ways of a {@link Road}. */
public enum Way {
    /** What the caller says. */
    THERE,
    /** What it is answered. */
    BACK
}
