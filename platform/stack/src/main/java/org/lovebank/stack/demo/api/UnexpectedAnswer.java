package org.lovebank.stack.demo.api;

/** The API answered something that the story does not foresee. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    UnexpectedAnswer(String what, int status, String body) {
        super(what + " answered " + status + ": " + body);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
