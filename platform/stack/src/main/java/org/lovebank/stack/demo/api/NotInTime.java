package org.lovebank.stack.demo.api;

/** What was awaited did not come; the message says what, and what was seen instead. */
public final class NotInTime extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotInTime(String message) {
        super(message);
    }
}
