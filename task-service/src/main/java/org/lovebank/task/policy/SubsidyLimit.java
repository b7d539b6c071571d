package org.lovebank.task.policy;

import static org.lovebank.task.policy.PolicyContent.must;

/** The most that one subsidy for a meal or a fare may be, in cents. */
public record SubsidyLimit(int mostCents) implements PolicyContent {
    public SubsidyLimit {
        must(mostCents > 0, "mostCents > 0");
    }
}
