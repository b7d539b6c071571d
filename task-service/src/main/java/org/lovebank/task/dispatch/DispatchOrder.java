package org.lovebank.task.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.dispatch.DispatchRefusal.UnknownOrganisation;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRefusal.NotYourOrder;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.form.Urgency;
import org.lovebank.task.organisation.OrganisationRepository;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.Policies;

/** 下单: the community's dispatcher asks an organisation to serve an order. */
@ApplicationScoped
class DispatchOrder {

    private final OrderRepository orders;
    private final DispatchRepository dispatches;
    private final OrganisationRepository organisations;
    private final Policies policies;
    private final TellOrder tellOrder;
    private final Event<DispatchSent> sent;
    private final Clock clock;

    DispatchOrder(
            OrderRepository orders,
            DispatchRepository dispatches,
            OrganisationRepository organisations,
            Policies policies,
            TellOrder tellOrder,
            Event<DispatchSent> sent,
            Clock clock) {
        this.orders = orders;
        this.dispatches = dispatches;
        this.organisations = organisations;
        this.policies = policies;
        this.tellOrder = tellOrder;
        this.sent = sent;
        this.clock = clock;
    }

    @Transactional
    DispatchView to(Caller caller, UUID orderId, UUID organisation) {
        Instant now = clock.instant();
        Order order = orders.findForChange(caller, orderId);
        order.mustBeDecidableBy(caller);
        OrderState before = order.state();
        OrderClocks clocks = policies.content(OrderClocks.class, order.parties().area(), now);
        order.dispatch(organisation, clocks, now);
        if (!organisations.active(organisation)) {
            throw new Refused(new UnknownOrganisation(organisation));
        }
        boolean urgent = order.errand().urgency() == Urgency.URGENT;
        int minutes = urgent ? Math.min(clocks.urgentMinutes(), clocks.dispatchMinutes()) : clocks.dispatchMinutes();
        Dispatch dispatch = new Dispatch(
                orderId,
                dispatches.lastOrganisationOf(orderId).orElse(null),
                organisation,
                caller.id(),
                now.plus(Duration.ofMinutes(minutes)),
                now);
        dispatches.persistAndFlush(dispatch);
        tellOrder.changed(order, before, caller.id());
        sent.fire(new DispatchSent(orderId, dispatch.id(), caller.id(), now));
        return dispatch.view();
    }

    /** The history, oldest first: for its people, the staff of the place, and the organisation that has the order. */
    @Transactional
    List<DispatchView> of(Caller caller, UUID orderId) {
        Order order = orders.findFor(caller, orderId);
        boolean concerned =
                order.parties().include(caller.id()) || order.parties().inCareOf(caller) || order.coordinatedBy(caller);
        if (!concerned) {
            throw new Refused(new NotYourOrder(orderId));
        }
        return dispatches.of(orderId).stream().map(Dispatch::view).toList();
    }
}
