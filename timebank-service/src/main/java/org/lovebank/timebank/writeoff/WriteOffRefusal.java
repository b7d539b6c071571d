package org.lovebank.timebank.writeoff;

import org.lovebank.problem.Refusal;

/** Why nothing is written off. */
sealed interface WriteOffRefusal extends Refusal {

    /** The account owes nothing; worded where the ledger's is. */
    record NothingOwed() implements WriteOffRefusal {}

    /** The council has one before it already. */
    record WriteOffProposed() implements WriteOffRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NothingOwed _, WriteOffProposed _ -> Kind.CONFLICT;
        };
    }
}
