package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.assignment.TellAssignment;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Confirmation;

/** 确认: the recipient says that it was so for everybody who came; or after the clock, silence does on good evidence. */
@ApplicationScoped
public class ConfirmOrder {

    private final OrderRepository orders;
    private final AssignmentRepository seats;
    private final TellAssignment tellAssignment;
    private final AcceptAssignment acceptAssignment;
    private final Policies policies;
    private final Clock clock;

    ConfirmOrder(
            OrderRepository orders,
            AssignmentRepository seats,
            TellAssignment tellAssignment,
            AcceptAssignment acceptAssignment,
            Policies policies,
            Clock clock) {
        this.orders = orders;
        this.seats = seats;
        this.tellAssignment = tellAssignment;
        this.acceptAssignment = acceptAssignment;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    Order by(Caller caller, UUID orderId, @Nullable Integer minutes, @Nullable Integer score) {
        Instant now = clock.instant();
        Order order = orders.findFor(caller, orderId);
        List<Assignment> submitted = submitted(orderId);
        if (submitted.isEmpty()) {
            order.progress().mustBe(orderId, OrderState.SERVED);
        }
        Confirmation rule = policies.content(Confirmation.class, order.parties().area(), now);
        for (Assignment seat : submitted) {
            seat.confirm(caller, minutes, score, rule, now);
            tellAssignment.completed(seat);
        }
        return order;
    }

    /** Nobody objected in time: seats with evidence of grade A or B are confirmed, others wait for a person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unopposed(UUID orderId) {
        Instant now = clock.instant();
        for (Assignment seat : submitted(orderId)) {
            if (seat.attendance().grade().good()) {
                acceptAssignment.confirmUnopposed(seat, now);
            }
        }
    }

    private List<Assignment> submitted(UUID orderId) {
        return seats.liveSeatsForChange(orderId).stream()
                .filter(seat -> seat.state() == AssignmentState.SUBMITTED)
                .toList();
    }
}
