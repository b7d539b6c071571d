package org.lovebank.task.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRefusal.NotYourArea;
import org.lovebank.task.order.OrderRefusal.NotYourOrder;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.form.Parties;
import org.lovebank.task.order.step.StepRepository;
import org.lovebank.task.order.step.StepView;

/** Reads orders: one, a place's, one's own, an organisation's. */
@ApplicationScoped
class ReadOrder {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final OrderRepository orders;
    private final StepRepository steps;
    private final Cursors cursors;

    ReadOrder(OrderRepository orders, StepRepository steps, Cursors cursors) {
        this.orders = orders;
        this.steps = steps;
        this.cursors = cursors;
    }

    @Transactional
    OrderView one(Caller caller, UUID orderId) {
        return OrderView.of(orders.findFor(caller, orderId), caller);
    }

    /** Its history, for whom it concerns and for the organisation that has it. */
    @Transactional
    List<StepView> steps(Caller caller, UUID orderId) {
        Order order = orders.findFor(caller, orderId);
        if (!order.parties().include(caller.id())
                && !order.parties().inCareOf(caller)
                && !order.coordinatedBy(caller)) {
            throw new Refused(new NotYourOrder(orderId));
        }
        return steps.of(orderId);
    }

    /** A place with everything below it; what is not open for grabbing is for whose office covers the place. */
    @Transactional
    Page<OrderView> inArea(Caller caller, AreaPath area, OrderState state, Paging paging) {
        if (state != OrderState.OPEN_GRAB && !Parties.inCareOf(caller, area)) {
            throw new Refused(new NotYourArea(area.value()));
        }
        String list = "orders-in/" + area + "/" + state;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(orders.inArea(area, state, before, paging.size() + 1), paging, list, caller);
    }

    /** What the caller placed or is to receive. */
    @Transactional
    Page<OrderView> mine(Caller caller, Paging paging) {
        String list = "orders-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(orders.of(caller.id(), before, paging.size() + 1), paging, list, caller);
    }

    /** What the caller's organisation has been asked to do. */
    @Transactional
    Page<OrderView> at(Caller caller, UUID organisation, Paging paging) {
        if (!caller.holdsAny(Roles.ORG_COORDINATOR) || !caller.organisations().contains(organisation)) {
            throw new Refused(new NotYourArea(""));
        }
        String list = "orders-at/" + organisation;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(orders.at(organisation, before, paging.size() + 1), paging, list, caller);
    }

    private Page<OrderView> page(List<Order> found, Paging paging, String list, Caller caller) {
        return cursors.page(found, paging, list, order -> List.of(order.id().toString()))
                .map(order -> OrderView.of(order, caller));
    }
}
