package org.lovebank.gateway.webhook.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param status the endpoint's answer; null when there was none
 * @param problem why there was none, as a code
 * @param waitSeconds how long the endpoint asks to be left alone; 0 when it does not
 */
record Receipt(@Nullable Integer status, @Nullable String problem, long waitSeconds) {

    private static final int GONE = 410;

    static Receipt answered(int status, long waitSeconds) {
        return new Receipt(status, null, waitSeconds);
    }

    static Receipt unanswered(String problem) {
        return new Receipt(null, problem, 0);
    }

    /** A redirect is none of the endpoint's own answers: it is not followed. */
    boolean isTaken() {
        return status != null && status >= 200 && status < 300;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }
}
