package org.lovebank.stack.street;

import java.util.List;

/** Why the street does not stand, in words for the person at the keyboard. */
public final class StreetFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> logEnd;

    public StreetFailure(String words) {
        this(words, List.of());
    }

    /** {@code logEnd}: the last lines of the log of the part that failed. */
    public StreetFailure(String words, List<String> logEnd) {
        super(words);
        this.logEnd = List.copyOf(logEnd);
    }

    public List<String> logEnd() {
        return logEnd;
    }
}
