package org.lovebank.timebank.dispute;

import java.time.Duration;
import java.time.Instant;
import org.lovebank.timebank.calendar.WorkingDays;

/** The days that each step of a dispute may take, as the policy in force says. */
record DisputeRules(int openDays, int answerWorkingDays, int decisionDays, int appealDays, WorkingDays calendar) {

    /** Until when a transfer may be disputed. */
    Instant openUntil(Instant recordedAt) {
        return recordedAt.plus(Duration.ofDays(openDays));
    }

    /** The end of the last working day for a first answer, Shanghai time. */
    Instant answerDueAt(Instant openedAt) {
        return calendar.endOf(answerWorkingDays, openedAt);
    }

    Instant decisionDueAt(Instant openedAt) {
        return openedAt.plus(Duration.ofDays(decisionDays));
    }
}
