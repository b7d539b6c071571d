package org.lovebank.problem;

import org.jspecify.annotations.Nullable;

/**
 * An error for the log: where it happened and of what type, but not its message, which may quote what a person typed or
 * what a row held.
 */
public final class WithoutWords extends Exception {

    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 5;

    private WithoutWords(Throwable error, @Nullable WithoutWords cause) {
        super(error.getClass().getName(), cause, false, true);
        setStackTrace(error.getStackTrace());
    }

    /** The same error without its words, causes included. */
    public static WithoutWords of(Throwable error) {
        return of(error, DEEPEST);
    }

    private static WithoutWords of(Throwable error, int depth) {
        Throwable cause = error.getCause();
        return new WithoutWords(error, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}
