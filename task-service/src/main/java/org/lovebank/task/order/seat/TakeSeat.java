package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentView;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRefusal.OrderFull;
import org.lovebank.task.order.OrderRefusal.WrongDispatchMode;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.seat.SeatRefusal.NotYoursToOffer;
import org.lovebank.task.promise.Via;

/** A volunteer grabs a seat, or a coordinator offers one. */
@ApplicationScoped
class TakeSeat {

    private final OrderRepository orders;
    private final AssignmentRepository seats;
    private final AcceptSeat acceptSeat;
    private final OfferSeat offerSeat;
    private final Event<SeatOffered> offered;
    private final Clock clock;

    TakeSeat(
            OrderRepository orders,
            AssignmentRepository seats,
            AcceptSeat acceptSeat,
            OfferSeat offerSeat,
            Event<SeatOffered> offered,
            Clock clock) {
        this.orders = orders;
        this.seats = seats;
        this.acceptSeat = acceptSeat;
        this.offerSeat = offerSeat;
        this.offered = offered;
        this.clock = clock;
    }

    /** 抢单. Who comes too late hears what the order is now. */
    @Transactional
    AssignmentView grab(Caller caller, UUID orderId, @Nullable Instant startsAt) {
        Order order = orders.findForChange(orderId);
        int headcount = order.errand().headcount();
        if (order.progress().filled() >= headcount && !order.state().over()) {
            throw new Refused(new OrderFull(orderId, order.state(), headcount, headcount));
        }
        if (!order.visibleTo(caller)) {
            orders.findFor(caller, orderId);
        }
        if (!order.errand().dispatchMode().grabbable()) {
            throw new Refused(new WrongDispatchMode(orderId, order.errand().dispatchMode()));
        }
        order.progress().mustBe(orderId, OrderState.OPEN_GRAB);
        return AssignmentView.of(acceptSeat.by(orderId, caller.id(), Via.GRAB, startsAt, clock.instant()));
    }

    /** 派单给志愿者: by the coordinator of the organisation that has the order, or by the community's dispatcher. */
    @Transactional
    AssignmentView offer(Caller caller, UUID orderId, UUID volunteerId, SeatRequest asked) {
        Instant now = clock.instant();
        Order order = orders.findForChange(caller, orderId);
        boolean organisations = order.state() == OrderState.DISPATCHED && order.coordinatedBy(caller);
        if (!organisations && !order.parties().dispatchedBy(caller)) {
            throw new Refused(new NotYoursToOffer(orderId));
        }
        Assignment offer = offerSeat.to(orderId, volunteerId, caller.id(), Via.DISPATCH, now);
        offered.fire(new SeatOffered(
                orderId, offer.id(), volunteerId, caller.id(), asked.snapshot(), asked.reasonOrNull(), now));
        return AssignmentView.of(offer);
    }

    /** Every seat of an order, for whom the order concerns and for its coordinator. */
    @Transactional
    List<AssignmentView> list(Caller caller, UUID orderId) {
        Order order = orders.findFor(caller, orderId);
        boolean all =
                order.parties().include(caller.id()) || order.parties().inCareOf(caller) || order.coordinatedBy(caller);
        return seats.ofOrder(orderId).stream()
                .filter(seat -> all || caller.is(seat.volunteerId()))
                .map(AssignmentView::of)
                .toList();
    }
}
