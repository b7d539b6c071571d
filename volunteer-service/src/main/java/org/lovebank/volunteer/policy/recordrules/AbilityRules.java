package org.lovebank.volunteer.policy.recordrules;

import java.util.List;

/**
 * How many training sessions a month a station holds at least, for how many months a vetting holds at most, how many days
 * before its end somebody is reminded, and for how many minutes a sign-in code is good.
 */
public record AbilityRules(int sessionsAMonth, int vettingMonths, List<Integer> remindDaysBefore, int codeMinutes) {

    private static final int MOST_REMINDERS = 5;

    public AbilityRules {
        remindDaysBefore = List.copyOf(remindDaysBefore);
        if (sessionsAMonth < 0
                || vettingMonths < 1
                || remindDaysBefore.size() > MOST_REMINDERS
                || remindDaysBefore.stream().anyMatch(days -> days < 1)
                || codeMinutes < 1) {
            throw new IllegalArgumentException("ability");
        }
    }
}
