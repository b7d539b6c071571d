package org.lovebank.timebank.dispute;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lovebank.http.Time;

/** The days that each step of a dispute may take, as the policy in force says. */
record DisputeRules(int openDays, int answerWorkingDays, int decisionDays, int appealDays) {

    /** Until when a transfer may be disputed. */
    Instant openUntil(Instant recordedAt) {
        return recordedAt.plus(Duration.ofDays(openDays));
    }

    /** The end of the last working day for a first answer, Shanghai time; public holidays are not known here. */
    Instant answerDueAt(Instant openedAt) {
        LocalDate day = LocalDate.ofInstant(openedAt, Time.DAYS);
        for (int left = answerWorkingDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(Time.DAYS).toInstant();
    }

    Instant decisionDueAt(Instant openedAt) {
        return openedAt.plus(Duration.ofDays(decisionDays));
    }
}
