package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.Plan;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.form.Urgency;
import org.lovebank.task.order.seat.SeatRefusal.TooManyOffers;
import org.lovebank.task.policy.OrderPolicy.OrderRules;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.promise.Via;
import org.lovebank.task.window.Window;

/** 派单给志愿者: a seat is offered; it is theirs only when they say yes themselves. */
@ApplicationScoped
public class OfferSeat {

    /** So many offers may be out for each open seat. */
    private static final int OFFERS_PER_SEAT = 3;

    private final OrderRepository orders;
    private final AssignmentRepository seats;
    private final Fitness fitness;
    private final AcceptAssignment acceptAssignment;
    private final Policies policies;

    OfferSeat(
            OrderRepository orders,
            AssignmentRepository seats,
            Fitness fitness,
            AcceptAssignment acceptAssignment,
            Policies policies) {
        this.orders = orders;
        this.seats = seats;
        this.fitness = fitness;
        this.acceptAssignment = acceptAssignment;
        this.policies = policies;
    }

    /** Part of the transaction of whoever may offer; refused when no seat is open or the volunteer may not serve it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment to(UUID orderId, UUID volunteerId, UUID offeredBy, Via via, Instant now) {
        return to(orderId, volunteerId, offeredBy, via, null, now);
    }

    /** The same at a start of the order's window, as long as nobody has said yes to another. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment to(
            UUID orderId, UUID volunteerId, UUID offeredBy, Via via, @Nullable Instant startsAt, Instant now) {
        Order order = orders.findForChange(orderId);
        order.mustHaveSeat();
        fitness.mustBeGiven(order, volunteerId, now);
        int most = (order.errand().headcount() - order.progress().filled()) * OFFERS_PER_SEAT;
        if (seats.offersOut(orderId) >= most) {
            throw new Refused(new TooManyOffers(orderId, most));
        }
        OrderRules rules = policies.content(OrderRules.class, order.parties().area(), now);
        boolean urgent = order.errand().urgency() == Urgency.URGENT;
        int minutes = urgent ? rules.urgentOfferMinutes() : rules.offerMinutes();
        Instant answerBy = now.plus(Duration.ofMinutes(minutes));
        Window planned = planned(order, startsAt);
        Instant start = planned.from();
        Instant until = answerBy.isAfter(start) && start.isAfter(now) ? start : answerBy;
        Plan plan = AcceptSeat.planOf(order, planned);
        Optional<Assignment> other = seats.offersForChange(orderId, volunteerId).stream()
                .filter(offer -> !offer.plan().planned().equals(planned))
                .findFirst();
        return other.isPresent()
                ? acceptAssignment.offeredInstead(other.get(), plan, via, offeredBy, until, now)
                : acceptAssignment.offered(volunteerId, plan, via, offeredBy, until, now);
    }

    private static Window planned(Order order, @Nullable Instant startsAt) {
        if (startsAt == null || order.progress().filled() > 0) {
            return order.planned();
        }
        Instant earliest = order.errand().windowFrom();
        Instant latest = order.errand().latestStart();
        Instant start = startsAt.isBefore(earliest) ? earliest : startsAt.isAfter(latest) ? latest : startsAt;
        return Window.of(start, order.errand().durationMinutes());
    }
}
