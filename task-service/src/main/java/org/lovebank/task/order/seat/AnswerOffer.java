package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.assignment.AssignmentView;
import org.lovebank.task.assignment.EndAssignment;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.TellOrder;
import org.lovebank.task.order.seat.SeatRefusal.NotYourOffer;
import org.lovebank.task.order.seat.SeatRefusal.OfferLapsed;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.policy.Policies;

/** A volunteer says yes or no to an offer, or gives a seat back; nobody says it for them, and nobody is forced. */
@ApplicationScoped
class AnswerOffer {

    private final AssignmentRepository seats;
    private final OrderRepository orders;
    private final Fitness fitness;
    private final AcceptAssignment acceptAssignment;
    private final EndAssignment endAssignment;
    private final Policies policies;
    private final TellOrder tellOrder;
    private final Clock clock;

    AnswerOffer(
            AssignmentRepository seats,
            OrderRepository orders,
            Fitness fitness,
            AcceptAssignment acceptAssignment,
            EndAssignment endAssignment,
            Policies policies,
            TellOrder tellOrder,
            Clock clock) {
        this.seats = seats;
        this.orders = orders;
        this.fitness = fitness;
        this.acceptAssignment = acceptAssignment;
        this.endAssignment = endAssignment;
        this.policies = policies;
        this.tellOrder = tellOrder;
        this.clock = clock;
    }

    @Transactional
    AssignmentView accept(Caller caller, UUID assignmentId) {
        Instant now = clock.instant();
        // All that they are asked for is held in one order, before the order itself: two yeses never wait for each
        // other.
        seats.findByIdOptional(assignmentId)
                .map(asked -> asked.plan().orderId())
                .ifPresent(order -> seats.offersForChange(order, caller.id()));
        Assignment offer = own(caller, assignmentId);
        offer.mustAllow(AssignmentState.ACCEPTED);
        if (!offer.promise().openAt(now)) {
            throw new Refused(new OfferLapsed(assignmentId, offer.promise().answerBy()));
        }
        UUID orderId = offer.plan().orderId();
        if (orderId != null) {
            Order order = orders.findForChange(orderId);
            OrderState before = order.state();
            OrderClocks clocks =
                    policies.content(OrderClocks.class, order.parties().area(), now);
            order.seat(offer.plan().planned().from(), clocks, now);
            fitness.mustBeGiven(order, caller.id(), now);
            acceptAssignment.answer(offer, AssignmentState.ACCEPTED, now);
            tellOrder.changed(order, before, caller.id());
        }
        return AssignmentView.of(offer);
    }

    @Transactional
    AssignmentView decline(Caller caller, UUID assignmentId) {
        Assignment offer = own(caller, assignmentId);
        acceptAssignment.answer(offer, AssignmentState.DECLINED, clock.instant());
        return AssignmentView.of(offer);
    }

    /** By the volunteer, or by staff to whom they said so; shortly before the start it is late. */
    @Transactional
    AssignmentView withdraw(Caller caller, UUID assignmentId) {
        return AssignmentView.of(endAssignment.withdraw(caller, assignmentId));
    }

    private Assignment own(Caller caller, UUID assignmentId) {
        Assignment offer = seats.findForChange(caller, assignmentId);
        if (!caller.is(offer.volunteerId())) {
            throw new Refused(new NotYourOffer(assignmentId));
        }
        return offer;
    }
}
