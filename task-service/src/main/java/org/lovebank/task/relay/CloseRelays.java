package org.lovebank.task.relay;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.task.assignment.AssignmentMoved;

/** Ends open relays: when the promise moved on without them, and when nobody answered in time. */
@ApplicationScoped
public class CloseRelays {

    private static final Logger LOG = Logger.getLogger(CloseRelays.class);
    private static final int AT_ONCE = 200;

    private final RelayRepository relays;
    private final TellRelay tellRelay;
    private final Clock clock;

    CloseRelays(RelayRepository relays, TellRelay tellRelay, Clock clock) {
        this.relays = relays;
        this.tellRelay = tellRelay;
        this.clock = clock;
    }

    /** Taken over, begun, withdrawn, missed or called off: nobody else is asked any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes AssignmentMoved assignment) {
        boolean stands = switch (assignment.state()) {
            // The relay that was accepted is still open when the promise is told of: its own change follows.
            case OFFERED, ACCEPTED, RELAYED -> true;
            case DECLINED,
                    TIMEOUT,
                    CHECKED_IN,
                    CHECKED_OUT,
                    SUBMITTED,
                    DISPUTED,
                    VOIDED,
                    CONFIRMED,
                    WITHDRAWN,
                    LATE_WITHDRAWN,
                    NO_SHOW,
                    CALLED_OFF -> false;
        };
        if (!stands) {
            supersede(assignment.assignmentId(), clock.instant());
        }
    }

    /** Nobody else is asked any more. */
    void supersede(UUID assignmentId, Instant now) {
        for (Relay relay : relays.open(assignmentId)) {
            relay.supersede(now);
            tellRelay.changed(relay);
        }
    }

    /** What is left over waits for the next round. */
    @Scheduled(
            identity = "close-relays",
            every = "${lovebank.task.relays-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        List<Relay> overdue = relays.overdue(now, AT_ONCE);
        for (Relay relay : overdue) {
            relay.expire(now);
            tellRelay.changed(relay);
        }
        if (!overdue.isEmpty()) {
            LOG.infof("relays expired count=%d", overdue.size());
        }
    }
}
