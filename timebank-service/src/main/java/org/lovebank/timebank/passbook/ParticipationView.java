package org.lovebank.timebank.passbook;

import java.util.UUID;

/**
 * How a holder takes part: minutes earned by serving, and minutes spent on being helped. {@code givenPercent} is the share of
 * what was given, rounded; it and {@code dial} say nothing of balances.
 */
public record ParticipationView(UUID accountId, long givenMinutes, long receivedMinutes, int givenPercent, Dial dial) {

    private static final int MOSTLY = 67;

    /** The coarse dial; nobody is measured by decimals. */
    public enum Dial {
        /** Neither gave nor received so far. */
        NOT_YET,
        MOSTLY_GIVES,
        GIVES_AND_RECEIVES,
        MOSTLY_RECEIVES
    }

    static ParticipationView of(UUID account, long given, long received) {
        long both = given + received;
        int percent = both == 0 ? 0 : (int) Math.round(100.0 * given / both);
        return new ParticipationView(account, given, received, percent, dial(both, percent));
    }

    private static Dial dial(long both, int givenPercent) {
        if (both == 0) {
            return Dial.NOT_YET;
        }
        if (givenPercent >= MOSTLY) {
            return Dial.MOSTLY_GIVES;
        }
        return 100 - givenPercent >= MOSTLY ? Dial.MOSTLY_RECEIVES : Dial.GIVES_AND_RECEIVES;
    }
}
