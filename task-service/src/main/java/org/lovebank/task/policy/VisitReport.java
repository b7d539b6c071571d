package org.lovebank.task.policy;

import static org.lovebank.task.policy.PolicyContent.must;

/** How many days after a visit it may still be noted. */
public record VisitReport(int latestDays) implements PolicyContent {
    public VisitReport {
        must(latestDays > 0, "latestDays > 0");
    }
}
