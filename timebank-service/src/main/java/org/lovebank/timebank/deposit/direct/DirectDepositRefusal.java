package org.lovebank.timebank.deposit.direct;

import java.time.Instant;
import org.lovebank.problem.Refusal;

/** Why a partner's deposit is not made. */
sealed interface DirectDepositRefusal extends Refusal {

    /** The client's token lacks the scope that its contract gives. */
    record ScopeMissing(String scope) implements DirectDepositRefusal {}

    /** Minutes are deposited after they were served. */
    record NotServedYet(Instant servedTo) implements DirectDepositRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ScopeMissing _ -> Kind.FORBIDDEN;
            case NotServedYet _ -> Kind.INVALID;
        };
    }
}
