package org.lovebank.timebank.reconciliation;

import org.lovebank.problem.Refusal;

/** Why a reconciliation is not shown. */
public sealed interface ReconciliationRefusal extends Refusal {

    record ReconciliationNotFound() implements ReconciliationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ReconciliationNotFound _ -> Kind.MISSING;
        };
    }
}
