package org.lovebank.timebank.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who would have gained or lost what. {@code accounts} are the first {@code accountsShown} that anything changes for, in the
 * order of their ids; the totals are of all.
 */
public record SimulationView(
        UUID branchId, LocalDate from, LocalDate to, Totals totals, int accountsShown, List<Line> accounts) {

    /** Sums over the whole branch. */
    public record Totals(
            int accountsRead, int gain, int lose, int unchanged, long minutes, long points, long refusedRedemptions) {}

    /** One account; who holds it is not said. */
    public record Line(UUID accountId, long minutes, long points, int refusedRedemptions) {}
}
