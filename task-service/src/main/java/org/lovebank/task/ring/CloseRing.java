package org.lovebank.task.ring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.ring.RingRefusal.RingCannotClose;

/** A yes, and if the ring cannot be closed any more, the end of waiting for it: one of the two is kept. */
@ApplicationScoped
class CloseRing {

    private final AnswerRing answerRing;

    CloseRing(AnswerRing answerRing) {
        this.answerRing = answerRing;
    }

    RingView with(Caller caller, UUID ringId) {
        try {
            return answerRing.accept(caller, ringId);
        } catch (Refused no) {
            if (no.refusal() instanceof RingCannotClose) {
                answerRing.release(ringId);
            }
            throw no;
        }
    }
}
