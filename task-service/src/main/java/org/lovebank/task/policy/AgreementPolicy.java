package org.lovebank.task.policy;

import static org.lovebank.task.policy.PolicyContent.must;

/** What the council decides about agreements. */
public sealed interface AgreementPolicy extends PolicyContent {

    /**
     * From how many days on an agreement is written, how long and how large one may be, how far ahead its schedule makes
     * orders, and after what part of an interval without a visit the station is alarmed.
     */
    record AgreementRule(
            int writtenFromDays,
            int longestDays,
            int mostVolunteers,
            int mostStandIns,
            int ordersAheadDays,
            int overduePercent)
            implements AgreementPolicy {
        public AgreementRule {
            must(writtenFromDays > 0, "writtenFromDays > 0");
            must(longestDays > 0 && longestDays <= 1100, "longestDays 1 to 1100");
            must(mostVolunteers > 1 && mostVolunteers <= 50, "mostVolunteers 2 to 50");
            must(mostStandIns >= 0 && mostStandIns <= 20, "mostStandIns 0 to 20");
            must(ordersAheadDays > 0 && ordersAheadDays <= 60, "ordersAheadDays 1 to 60");
            must(overduePercent >= 100 && overduePercent <= 500, "overduePercent 100 to 500");
        }
    }
}
