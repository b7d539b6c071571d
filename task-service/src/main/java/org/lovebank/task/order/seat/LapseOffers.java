package org.lovebank.task.order.seat;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.task.assignment.AcceptAssignment;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;

/** Offers that nobody answered in time lapse; any number of replicas may do it at once. */
@ApplicationScoped
public class LapseOffers {

    private static final Logger LOG = Logger.getLogger(LapseOffers.class);
    private static final int AT_ONCE = 200;

    private final AssignmentRepository seats;
    private final AcceptAssignment acceptAssignment;
    private final Clock clock;

    LapseOffers(AssignmentRepository seats, AcceptAssignment acceptAssignment, Clock clock) {
        this.seats = seats;
        this.acceptAssignment = acceptAssignment;
        this.clock = clock;
    }

    @Scheduled(
            identity = "lapse-offers",
            every = "${lovebank.task.expire-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        List<Assignment> unanswered = seats.unansweredBy(now, AT_ONCE);
        unanswered.forEach(offer -> acceptAssignment.answer(offer, AssignmentState.TIMEOUT, now));
        if (!unanswered.isEmpty()) {
            LOG.infof("offers lapsed count=%d", unanswered.size());
        }
    }
}
