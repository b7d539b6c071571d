package org.lovebank.timebank.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;

/**
 * What the ledger is asked to do, all of it or nothing. The id is the idempotency key; {@code laneKey} (the account with
 * a floor, else the beneficiary's) decides the lane; {@code guards} are accounts that must not be overdrawn when the
 * holder spends; with an {@code expectation} it is done only if nothing moved on that account since it was read.
 */
public record Instruction(
        UUID id,
        UUID laneKey,
        Stamp stamp,
        List<Leg> legs,
        Set<Long> guards,
        @Nullable Expectation expectation) {

    /** Most legs of one instruction. */
    public static final int MOST_LEGS = 16;

    public Instruction {
        legs = List.copyOf(legs);
        guards = Set.copyOf(guards);
        if (legs.isEmpty() || legs.size() > MOST_LEGS) {
            throw new IllegalArgumentException("an instruction has 1 to " + MOST_LEGS + " legs");
        }
        if (expectation != null && legs.stream().noneMatch(leg -> leg.accounts().contains(expectation.account()))) {
            throw new IllegalArgumentException("an expectation is of an account that the instruction moves");
        }
    }

    public Instruction(UUID id, UUID laneKey, Stamp stamp, List<Leg> legs, Set<Long> guards) {
        this(id, laneKey, stamp, legs, guards, null);
    }

    /** Nothing but a no that was found before the ledger was asked, to be remembered for the id. */
    public static Instruction refusing(UUID id, UUID laneKey, Stamp stamp, Refusal why) {
        return new Instruction(
                id, laneKey, stamp, List.of(new Leg.Refuse(id, LedgerRefusal.Remembered.of(why))), Set.of());
    }

    /** A ledger account and the number of its last transfer, as whoever asks has read it. */
    public record Expectation(long account, long version) {}

    /** Whether one leg may become more than one transfer. */
    public boolean mayBecomeSeveral() {
        return !(legs.getFirst() instanceof Leg.Move);
    }
}
