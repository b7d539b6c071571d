package org.lovebank.timebank.ledger.chart;

/**
 * What a holder has: minutes and points, each once; {@code earnedMinutes} were ever earned by service. {@code version}
 * grows with every transfer.
 */
public record Balances(
        long pendingMinutes,
        long availableMinutes,
        long heldMinutes,
        long points,
        long heldPoints,
        long earnedMinutes,
        long version) {

    /** Whether a reversal left the holder owing; nothing may be spent until that is made good. */
    public boolean overdrawn() {
        return availableMinutes < 0 || points < 0;
    }
}
