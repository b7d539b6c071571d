package org.lovebank.stack.proof;

import java.util.List;

/**
 * What a check from outside found: {@code rows} walked, {@code unsealed} of them newer than the newest checkpoint,
 * {@code keptCopies} of checkpoints compared. The first finding names the first bad row.
 */
public record WalkReport(
        boolean ok, long rows, long unsealed, long checkpoints, int keptCopies, List<Finding> findings) {

    public WalkReport {
        findings = List.copyOf(findings);
    }
}
