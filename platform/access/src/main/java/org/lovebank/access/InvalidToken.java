package org.lovebank.access;

/** A token that is not believed; says in which respect, never what it held. */
public final class InvalidToken extends Exception {

    private static final long serialVersionUID = 1;

    InvalidToken(String respect) {
        super(respect, null, false, false);
    }
}
