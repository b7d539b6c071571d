package org.lovebank.task.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.task.policy.OrderPolicy.OrderAlerts;
import org.lovebank.task.policy.Policies;

/** Which orders' time has come; each is then held and asked again by itself. */
@ApplicationScoped
class FindDue {

    private static final int AT_ONCE = 200;

    /** Whose start is near is found before whose place it is: alerts are one rule for all. */
    private static final AreaPath EVERYWHERE = new AreaPath("cn");

    private final EscalationRepository escalations;
    private final Policies policies;

    FindDue(EscalationRepository escalations, Policies policies) {
        this.escalations = escalations;
        this.policies = policies;
    }

    @Transactional
    List<UUID> overdue(Instant now) {
        return escalations.overdue(now, AT_ONCE);
    }

    @Transactional
    List<UUID> begunWithout(Instant now) {
        return escalations.begunWithout(now, AT_ONCE);
    }

    @Transactional
    List<Integer> leads(Instant now) {
        return policies.content(OrderAlerts.class, EVERYWHERE, now).minutesBefore();
    }

    @Transactional
    List<UUID> starting(int minutesBefore, Instant now) {
        return escalations.startingWithin(Duration.ofMinutes(minutesBefore), now, AT_ONCE);
    }
}
