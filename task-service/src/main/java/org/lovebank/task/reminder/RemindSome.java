package org.lovebank.task.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.AssignmentReminderDue;
import org.lovebank.task.policy.AttendancePolicy.Reminders;
import org.lovebank.task.policy.Policies;

/** One page of promises: whoever is due is told of, and that is written down in the same transaction. */
@ApplicationScoped
class RemindSome {

    private static final int PAGE = 500;
    /** The longest lead time that the policy allows. */
    private static final Duration FURTHEST = Duration.ofDays(7);

    private final ReminderRepository reminders;
    private final Policies policies;
    private final EventLog log;

    RemindSome(ReminderRepository reminders, Policies policies, EventLog log) {
        this.reminders = reminders;
        this.policies = policies;
        this.log = log;
    }

    /** How many reminders were told, and after which assignment the next page begins. */
    record Round(int told, UUID last, boolean more) {}

    @Transactional
    Round after(UUID afterId, Instant now) {
        List<Promise> page = reminders.between(now, now.plus(FURTHEST), afterId, PAGE);
        Map<AreaPath, List<Integer>> leads = new HashMap<>();
        int told = 0;
        for (Promise promise : page) {
            for (int lead : leads.computeIfAbsent(
                    promise.area(),
                    area -> policies.content(Reminders.class, area, now).minutesBefore())) {
                if (promise.isDue(lead, now) && reminders.note(promise.assignmentId(), lead, now)) {
                    log.append(due(promise, lead));
                    told++;
                }
            }
        }
        return new Round(told, page.isEmpty() ? afterId : page.getLast().assignmentId(), page.size() == PAGE);
    }

    private static AssignmentReminderDue due(Promise promise, int lead) {
        return new AssignmentReminderDue(
                promise.assignmentId(),
                promise.version(),
                promise.volunteerId(),
                promise.area().value(),
                lead,
                promise.plannedFrom(),
                promise.dueAt(lead));
    }
}
