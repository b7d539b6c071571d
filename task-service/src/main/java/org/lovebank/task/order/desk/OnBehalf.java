package org.lovebank.task.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.OrderRefusal.NotOnBehalfHere;
import org.lovebank.task.order.OrderRefusal.ProxyLimitReached;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.policy.OrderPolicy.OrderRules;
import org.lovebank.task.policy.Policies;

/** Who may order for whom: a resident for themselves, a proxy for few people and not too often, an office within its area. */
@ApplicationScoped
class OnBehalf {

    private static final String[] OFFICES = {
        Roles.GRID_DUTY, Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.ORG_COORDINATOR
    };

    private final OrderRepository orders;
    private final Policies policies;

    OnBehalf(OrderRepository orders, Policies policies) {
        this.orders = orders;
        this.policies = policies;
    }

    void mustBeAllowed(Caller caller, AreaPath area, UUID beneficiary, Instant now) {
        if (caller.is(beneficiary) || caller.holdsIn(area, OFFICES)) {
            return;
        }
        if (!caller.holdsAny(Roles.PROXY)) {
            throw new Refused(new NotOnBehalfHere(area.value()));
        }
        OrderRules rules = policies.content(OrderRules.class, area, now);
        Instant today =
                LocalDate.ofInstant(now, Time.DAYS).atStartOfDay(Time.DAYS).toInstant();
        if (orders.placedForOthersSince(caller.id(), today) >= rules.proxyActsPerDay()
                || orders.othersServedBy(caller.id(), beneficiary) >= rules.proxyPeople()) {
            throw new Refused(new ProxyLimitReached(rules.proxyActsPerDay(), rules.proxyPeople()));
        }
    }
}
