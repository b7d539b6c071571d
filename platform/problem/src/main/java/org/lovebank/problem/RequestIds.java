package org.lovebank.problem;

import java.util.regex.Pattern;

/** The id that follows one request through every log line and every problem. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[\\w-]{8,64}");

    private RequestIds() {}

    /** Whether a caller's own id may be kept: short, and nothing in it that could break a log line. */
    public static boolean wellFormed(String id) {
        return WELL_FORMED.matcher(id).matches();
    }
}
