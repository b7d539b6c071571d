package org.lovebank.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** A volunteer takes a plan on: their own yes, never somebody's order. */
@ApplicationScoped
public class AcceptAssignment {

    private final TellAssignment tellAssignment;

    AcceptAssignment(TellAssignment tellAssignment) {
        this.tellAssignment = tellAssignment;
    }

    /** Part of the transaction in which the claim or order is taken; a clash of time is refused by the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Assignment by(UUID volunteerId, Plan plan, Instant now) {
        Assignment assignment = new Assignment(volunteerId, plan, now);
        tellAssignment.accepted(assignment);
        return assignment;
    }
}
