package org.lovebank.matching;

import java.util.List;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.plan.Tally;
import org.lovebank.matching.reason.Uncovered;

/**
 * The answer of a run.
 *
 * @param uncovered every order that is not in the plan
 * @param snapshotHash SHA-256 of what the engine was told
 * @param resultHash SHA-256 of the plan; equal snapshots and modes give equal plans
 * @param steps counted work
 * @param pairs candidates of all orders together
 */
public record Arranged(
        Plan plan,
        Tally tally,
        Certificate certificate,
        List<Uncovered> uncovered,
        String snapshotHash,
        String resultHash,
        long steps,
        int pairs) {

    public Arranged {
        uncovered = List.copyOf(uncovered);
    }
}
