package org.lovebank.task.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.task.policy.OrderPolicy.OrderAlerts;
import org.lovebank.task.policy.Policies;

/** Which orders' time has come; each is then held and asked again by itself. */
@ApplicationScoped
class FindDue {

    private static final int AT_ONCE = 200;

    /** The longest lead that the policy allows. */
    private static final Duration FURTHEST = Duration.ofDays(7);

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

    /** Which leads are asked for where, among the places with open seats in the days ahead; the nearest policy decides. */
    @Transactional
    SortedMap<Integer, List<AreaPath>> leads(Instant now) {
        SortedMap<Integer, List<AreaPath>> leads = new TreeMap<>(Comparator.reverseOrder());
        for (AreaPath area : escalations.areasStartingWithin(FURTHEST, now)) {
            for (int lead : policies.content(OrderAlerts.class, area, now).minutesBefore()) {
                leads.computeIfAbsent(lead, _ -> new ArrayList<>()).add(area);
            }
        }
        return leads;
    }

    @Transactional
    List<UUID> starting(int minutesBefore, List<AreaPath> areas, Instant now) {
        return escalations.startingWithin(Duration.ofMinutes(minutesBefore), areas, now, AT_ONCE);
    }
}
