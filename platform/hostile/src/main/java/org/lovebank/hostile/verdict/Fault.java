package org.lovebank.hostile.verdict;

/**
 * Something that must not happen.
 *
 * @param operation the address of the reference
 * @param trick what was wrong with the request
 * @param told what came, without the request's own words
 */
public record Fault(Kind kind, String operation, String trick, String told) {

    /** What must not happen. */
    public enum Kind {
        /** 500 or above. */
        SERVER_ERROR,
        /** No answer in time. */
        SILENCE,
        /** The connection was closed, although the request was HTTP. */
        BROKEN_OFF,
        /** A refusal that is no problem with a code. */
        NOT_A_PROBLEM,
        /** Words of the machine room in an answer. */
        LEAK,
        /** A header of the caller's making. */
        INJECTED,
        /** A token that nobody issued opened a door. */
        BELIEVED,
        /** Every answer was a refusal, and yet a row was written. */
        HALF_DONE
    }

    @Override
    public String toString() {
        return kind + "  " + operation + "  [" + trick + "]  " + told;
    }
}
