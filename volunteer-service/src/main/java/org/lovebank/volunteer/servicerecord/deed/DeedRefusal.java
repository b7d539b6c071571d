package org.lovebank.volunteer.servicerecord.deed;

import org.lovebank.problem.Refusal;

/** Why what was served is refused. */
public sealed interface DeedRefusal extends Refusal {

    /** {@code problem} is ENDS_BEFORE_IT_BEGINS, IN_THE_FUTURE, NOTHING_LEFT or TOO_LONG. */
    record ServedTimeNotPossible(String problem, int longestMinutes) implements DeedRefusal {}

    /** A text that everybody reads holds a phone or an id number. */
    record TextNamesPerson(String field) implements DeedRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
