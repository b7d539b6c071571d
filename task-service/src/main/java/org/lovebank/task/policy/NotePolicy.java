package org.lovebank.task.policy;

import static org.lovebank.task.policy.PolicyContent.must;

/** What the council decides about notes that staff write afterwards: money that was handed out, doors that were knocked on. */
public sealed interface NotePolicy extends PolicyContent {

    /** The most that one subsidy for a meal or a fare may be, in cents. */
    record SubsidyLimit(int mostCents) implements NotePolicy {
        public SubsidyLimit {
            must(mostCents > 0, "mostCents > 0");
        }
    }

    /** How many days after a visit it may still be noted. */
    record VisitReport(int latestDays) implements NotePolicy {
        public VisitReport {
            must(latestDays > 0, "latestDays > 0");
        }
    }
}
