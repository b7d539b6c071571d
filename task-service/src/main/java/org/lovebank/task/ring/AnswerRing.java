package org.lovebank.task.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.claim.ClaimWish;
import org.lovebank.task.ring.RingRefusal.RingCannotClose;

/** One of a ring's people says yes or no; with the last yes every note is claimed, all of them or none. */
@ApplicationScoped
class AnswerRing {

    private final RingRepository rings;
    private final ClaimWish claimWish;
    private final TellRing tellRing;
    private final Clock clock;

    AnswerRing(RingRepository rings, ClaimWish claimWish, TellRing tellRing, Clock clock) {
        this.rings = rings;
        this.claimWish = claimWish;
        this.tellRing = tellRing;
        this.clock = clock;
    }

    @Transactional
    RingView accept(Caller caller, UUID ringId) {
        Instant now = clock.instant();
        Ring ring = rings.findForChange(caller, ringId);
        if (ring.hasYesOf(caller.id())) {
            return RingView.of(ring);
        }
        if (ring.accept(caller.id(), now)) {
            claimAll(ring, now);
            ring.close(now);
        }
        tellRing.changed(ring);
        return RingView.of(ring);
    }

    /** In the order of the people's ids, so that two rings never wait for each other. */
    private void claimAll(Ring ring, Instant now) {
        try {
            ring.legs().stream()
                    .sorted(Comparator.comparing(RingLeg::giverId))
                    .forEach(leg -> leg.promised(claimWish.inRing(leg.wishId(), leg.needId(), leg.giverId(), now)));
        } catch (Refused no) {
            throw new Refused(new RingCannotClose(ring.id(), no.refusal().code()));
        }
    }

    @Transactional
    RingView decline(Caller caller, UUID ringId) {
        Instant now = clock.instant();
        Ring ring = rings.findForChange(caller, ringId);
        ring.decline(caller.id(), now);
        tellRing.changed(ring);
        return RingView.of(ring);
    }

    /** What was to be the last yes found a note gone: nobody waits for this ring any longer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void release(UUID ringId) {
        rings.heldForChange(ringId)
                .filter(ring -> ring.state() == RingState.PROPOSED)
                .ifPresent(ring -> {
                    ring.release("A_NOTE_IS_GONE", clock.instant());
                    tellRing.changed(ring);
                });
    }
}
