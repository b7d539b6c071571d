package org.lovebank.timebank.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the ledger is asked to do, all of it or nothing. The id is the idempotency key; {@code laneKey} (the account with
 * a floor, else the beneficiary's) decides the lane; {@code guards} are accounts that must not be overdrawn when the
 * holder spends.
 */
public record Instruction(UUID id, UUID laneKey, Stamp stamp, List<Leg> legs, Set<Long> guards) {

    /** Most legs of one instruction. */
    public static final int MOST_LEGS = 16;

    public Instruction {
        legs = List.copyOf(legs);
        guards = Set.copyOf(guards);
        if (legs.isEmpty() || legs.size() > MOST_LEGS) {
            throw new IllegalArgumentException("an instruction has 1 to " + MOST_LEGS + " legs");
        }
    }

    /** Whether one leg may become more than one transfer. */
    public boolean mayBecomeSeveral() {
        return !(legs.getFirst() instanceof Leg.Move);
    }
}
