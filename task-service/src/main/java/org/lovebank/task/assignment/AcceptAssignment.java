package org.lovebank.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.promise.Promise;
import org.lovebank.task.promise.Via;

/** A volunteer takes a plan on: their own yes, never somebody's order. */
@ApplicationScoped
public class AcceptAssignment {

    private static final String TAKEN_AT_ANOTHER_TIME = "TAKEN_AT_ANOTHER_TIME";

    private final AssignmentRepository assignments;
    private final TellAssignment tellAssignment;
    private final Event<AssignmentMoved.ToColleague> toColleague;

    AcceptAssignment(
            AssignmentRepository assignments,
            TellAssignment tellAssignment,
            Event<AssignmentMoved.ToColleague> toColleague) {
        this.assignments = assignments;
        this.tellAssignment = tellAssignment;
        this.toColleague = toColleague;
    }

    /** Part of the transaction in which the claim or order is taken; a clash of time is refused by the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment by(UUID volunteerId, Plan plan, Instant now) {
        return by(volunteerId, plan, Via.CLAIM, now);
    }

    /** The same, with the way on which the volunteer came to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment by(UUID volunteerId, Plan plan, Via via, Instant now) {
        return kept(new Assignment(volunteerId, plan, Promise.given(via, now), now));
    }

    /** Asks a volunteer, who answers until then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment offered(UUID volunteerId, Plan plan, Via via, UUID by, Instant answerBy, Instant now) {
        return kept(new Assignment(volunteerId, plan, Promise.asked(via, by, answerBy, now), now));
    }

    /** Asks somebody who is asked already for another time: what they were asked first stands until they take this. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment offeredInstead(Assignment first, Plan plan, Via via, UUID by, Instant answerBy, Instant now) {
        Promise asked = Promise.asked(via, by, answerBy, now).insteadOf(first.id());
        return kept(new Assignment(first.volunteerId(), plan, asked, now));
    }

    /** The volunteer's answer to an offer, or TIMEOUT. Who says yes to one time is asked for no other any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answer(Assignment offer, AssignmentState answer, Instant now) {
        UUID orderId = offer.plan().orderId();
        if (answer == AssignmentState.ACCEPTED && orderId != null) {
            offer.mustAllow(answer);
            assignments.offersForChange(orderId, offer.volunteerId()).stream()
                    .filter(other -> !other.id().equals(offer.id()))
                    .forEach(other -> callOff(other, null, TAKEN_AT_ANOTHER_TIME, now));
        }
        offer.answer(answer, now);
        tellAssignment.moved(offer);
    }

    /** Whoever asked needs nobody any more; without {@code by} it was the clock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void callOff(Assignment promised, @Nullable UUID by, String reason, Instant now) {
        promised.end(AssignmentState.CALLED_OFF, by, reason, now);
        tellAssignment.moved(promised);
    }

    /** Nobody objected in time: the clock says that it was so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirmUnopposed(Assignment served, Instant now) {
        served.confirmed(Outcome.NOBODY_OBJECTED, null, null, now);
        tellAssignment.completed(served);
    }

    /** A colleague comes instead, by their own yes: the first promise ends, and theirs is the same in everything else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment relayed(Assignment from, UUID colleague, Instant now) {
        answer(from, AssignmentState.RELAYED, now);
        Assignment to = by(colleague, from.plan(), Via.RELAY, now);
        toColleague.fire(new AssignmentMoved.ToColleague(from.id(), to.id(), colleague));
        return to;
    }

    private Assignment kept(Assignment assignment) {
        tellAssignment.accepted(assignment);
        return assignment;
    }
}
