package org.lovebank.task.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** An accepted assignment that is still to come, and what its volunteer was reminded of already. */
record Promise(
        UUID assignmentId,
        long version,
        UUID volunteerId,
        AreaPath area,
        Instant plannedFrom,
        Instant acceptedAt,
        Set<Integer> told) {

    Promise {
        told = Set.copyOf(told);
    }

    /** When so early a reminder is due. */
    Instant dueAt(int minutesBefore) {
        return plannedFrom.minus(Duration.ofMinutes(minutesBefore));
    }

    /** Whether it is time; who accepted later than that needs no reminder of it. */
    boolean isDue(int minutesBefore, Instant now) {
        Instant due = dueAt(minutesBefore);
        return !told.contains(minutesBefore) && !now.isBefore(due) && !acceptedAt.isAfter(due);
    }
}
