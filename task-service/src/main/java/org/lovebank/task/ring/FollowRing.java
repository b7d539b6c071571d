package org.lovebank.task.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lovebank.task.assignment.AssignmentMoved;
import org.lovebank.task.assignment.AssignmentState;

/** What becomes of each hand of a ring becomes of the ring, in the same transaction. */
@ApplicationScoped
class FollowRing {

    /** After these nothing more comes of it. */
    private static final Set<AssignmentState> GONE = Set.of(
            AssignmentState.WITHDRAWN,
            AssignmentState.LATE_WITHDRAWN,
            AssignmentState.NO_SHOW,
            AssignmentState.CALLED_OFF,
            AssignmentState.VOIDED);

    private final RingRepository rings;
    private final TellRing tellRing;
    private final Clock clock;

    FollowRing(RingRepository rings, TellRing tellRing, Clock clock) {
        this.rings = rings;
        this.tellRing = tellRing;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes AssignmentMoved moved) {
        if (moved.state() == AssignmentState.CONFIRMED || GONE.contains(moved.state())) {
            rings.ofAssignment(moved.assignmentId())
                    .flatMap(rings::heldForChange)
                    .ifPresent(ring -> {
                        follow(ring, moved);
                        tellRing.changed(ring);
                    });
        }
    }

    private void follow(Ring ring, AssignmentMoved moved) {
        Instant now = clock.instant();
        UUID assignment = moved.assignmentId();
        if (moved.state() == AssignmentState.CONFIRMED) {
            ring.served(assignment, rings.minutesOf(assignment), now);
        } else if (ring.state() == RingState.ACCEPTED) {
            ring.breakApart(now);
        }
    }
}
