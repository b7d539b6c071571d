package org.lovebank.task.order.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.order.Order;

/** Nobody waits any more: who was to come, or was asked, is told so. */
@ApplicationScoped
public class CallOffSeats {

    private final AssignmentRepository seats;
    private final AcceptAssignment acceptAssignment;

    CallOffSeats(AssignmentRepository seats, AcceptAssignment acceptAssignment) {
        this.seats = seats;
        this.acceptAssignment = acceptAssignment;
    }

    /** Seats are held before their order, always: whoever withdraws holds the seat first, too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID orderId) {
        seats.liveSeatsForChange(orderId);
    }

    /** Every seat that is promised or offered, and whose they were; whoever is serving already, serves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> of(Order order, @Nullable UUID by, String reason, Instant now) {
        List<UUID> freed = new ArrayList<>();
        for (Assignment seat : seats.liveSeatsForChange(order.id())) {
            if (seat.state() == AssignmentState.ACCEPTED) {
                order.progress().vacate(now);
            }
            if (seat.state() == AssignmentState.ACCEPTED || seat.state() == AssignmentState.OFFERED) {
                acceptAssignment.callOff(seat, by, reason, now);
                freed.add(seat.volunteerId());
            }
        }
        return freed;
    }

    /** Only what nobody has answered yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void offersOf(UUID orderId, @Nullable UUID by, String reason, Instant now) {
        for (Assignment seat : seats.liveSeatsForChange(orderId)) {
            if (seat.state() == AssignmentState.OFFERED) {
                acceptAssignment.callOff(seat, by, reason, now);
            }
        }
    }
}
