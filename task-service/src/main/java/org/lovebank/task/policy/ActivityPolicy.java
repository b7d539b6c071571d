package org.lovebank.task.policy;

import static org.lovebank.task.policy.PolicyContent.must;

import java.util.List;

/** What a council decides about group activities: clocks, limits, what earns minutes, how many are to be published. */
public sealed interface ActivityPolicy extends PolicyContent {

    /** How far ahead and how long an activity may be, and after how many days a settled one is put away. */
    record ActivityWindow(int aheadDays, int longestDays, int archivedAfterDays) implements ActivityPolicy {
        public ActivityWindow {
            must(aheadDays > 0 && longestDays > 0 && archivedAfterDays > 0, "at least a day");
        }
    }

    /** How long a place that became free is kept for the next one who waits. */
    record WaitingList(int offerMinutes) implements ActivityPolicy {
        public WaitingList {
            must(offerMinutes > 0, "offerMinutes > 0");
        }
    }

    /** The kinds of activity whose confirmed hours become service records. */
    record EarningActivities(List<String> types) implements ActivityPolicy {
        public EarningActivities {
            types = List.copyOf(types);
        }
    }

    /** How many activities a place publishes in a month, and from which day on a shortfall is warned of. */
    record PublicationQuota(int perMonth, int warnFromDay) implements ActivityPolicy {
        public PublicationQuota {
            must(perMonth >= 0 && warnFromDay >= 1 && warnFromDay <= 28, "perMonth >= 0, warnFromDay 1 to 28");
        }
    }

    /** How many days ahead a series makes its activities. */
    record SeriesAhead(int days) implements ActivityPolicy {
        public SeriesAhead {
            must(days > 0 && days <= 120, "days 1 to 120");
        }
    }

    /** What a printed hour code may be worth, how many are printed at once, how often somebody may be wrong in an hour. */
    record HourCodes(int longestMinutes, int mostAtOnce, int wrongPerHour) implements ActivityPolicy {
        public HourCodes {
            must(longestMinutes > 0 && mostAtOnce > 0 && wrongPerHour > 0, "at least 1");
        }
    }
}
