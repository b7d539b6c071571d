package org.lovebank.volunteer.recordimport;

import org.lovebank.problem.Refusal;

/** Why a row of past service is refused. */
sealed interface RecordRowRefusal extends Refusal {

    /** Nobody here has this volunteer number. */
    record NumberUnknown(String column) implements RecordRowRefusal {}

    /** Another row of the table takes the same time. */
    record RowsOverlap(int otherRow) implements RecordRowRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
