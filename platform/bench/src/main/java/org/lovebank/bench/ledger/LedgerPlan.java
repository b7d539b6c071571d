package org.lovebank.bench.ledger;

import java.time.Duration;
import java.util.List;

/** How long and how much one run measures. */
public record LedgerPlan(
        boolean quick,
        int rounds,
        int warmUpDeposits,
        Duration slice,
        int holders,
        List<Integer> clients,
        List<Integer> connections,
        int history,
        int pages) {

    /** Ends within about two minutes; its figures are a hint, not to be quoted. */
    public static LedgerPlan shortRun() {
        return new LedgerPlan(
                true, 1, 30_000, Duration.ofSeconds(3), 9_000, List.of(8, 32), List.of(16, 256), 200_000, 500);
    }

    /** Three rounds, the middle one is quoted. */
    public static LedgerPlan fullRun() {
        return new LedgerPlan(
                false,
                3,
                120_000,
                Duration.ofSeconds(6),
                9_000,
                List.of(1, 8, 32, 64),
                List.of(1, 16, 64, 256),
                10_000_000,
                3_000);
    }
}
