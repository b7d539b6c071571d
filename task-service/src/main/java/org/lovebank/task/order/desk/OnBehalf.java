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
import org.lovebank.task.bond.Bonds;
import org.lovebank.task.order.OrderRefusal.NotOnBehalfHere;
import org.lovebank.task.order.OrderRefusal.ProxyLimitReached;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.policy.OrderPolicy.OrderRules;
import org.lovebank.task.policy.Policies;

/** Who may order for whom: a resident for themselves, a proxy for few people who are bound to them, and not too often, an office within its area. */
@ApplicationScoped
class OnBehalf {

    private static final String[] OFFICES = {
        Roles.GRID_DUTY, Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.ORG_COORDINATOR
    };

    private final OrderRepository orders;
    private final Policies policies;
    private final Bonds bonds;

    OnBehalf(OrderRepository orders, Policies policies, Bonds bonds) {
        this.orders = orders;
        this.policies = policies;
        this.bonds = bonds;
    }

    void mustBeAllowed(Caller caller, AreaPath area, UUID beneficiary, Instant now) {
        if (caller.is(beneficiary) || caller.holdsIn(area, OFFICES)) {
            return;
        }
        if (!bonds.let(caller, beneficiary)) {
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
