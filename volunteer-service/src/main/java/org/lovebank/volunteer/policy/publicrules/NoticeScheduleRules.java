package org.lovebank.volunteer.policy.publicrules;

import java.util.Set;

/** Which kinds are posted each month for the month before, from which day on, and how many missed months are made good. */
public record NoticeScheduleRules(int dayOfMonth, int catchUpMonths, Set<String> kinds) {

    private static final int LAST_SURE_DAY = 28;
    private static final int MOST_MONTHS = 24;

    public NoticeScheduleRules {
        kinds = Set.copyOf(kinds);
        if (dayOfMonth < 1 || dayOfMonth > LAST_SURE_DAY || catchUpMonths < 1 || catchUpMonths > MOST_MONTHS) {
            throw new IllegalArgumentException("noticeSchedule");
        }
    }
}
