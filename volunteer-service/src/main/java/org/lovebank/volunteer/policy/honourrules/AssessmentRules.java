package org.lovebank.volunteer.policy.honourrules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

/** On which day of the year volunteers are assessed, and from how many minutes and which score on somebody is excellent. */
public record AssessmentRules(int cutOffMonth, int cutOffDay, long excellentMinutes, int excellentScoreTenths) {

    private static final int HIGHEST_SCORE = 50;

    public AssessmentRules {
        boolean aDay = true;
        try {
            MonthDay.of(cutOffMonth, cutOffDay);
        } catch (DateTimeException noDay) {
            aDay = false;
        }
        if (!aDay || excellentMinutes < 0 || excellentScoreTenths < 0 || excellentScoreTenths > HIGHEST_SCORE) {
            throw new IllegalArgumentException("AssessmentRules");
        }
    }

    /** The last day that counts in this year; the year before it began on the day after its own. */
    public LocalDate cutOffOf(int year) {
        return MonthDay.of(cutOffMonth, cutOffDay).atYear(year);
    }
}
