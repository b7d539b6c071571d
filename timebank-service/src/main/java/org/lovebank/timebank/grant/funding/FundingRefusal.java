package org.lovebank.timebank.grant.funding;

import org.lovebank.problem.Refusal;

/** Why a funding is not shown. */
sealed interface FundingRefusal extends Refusal {

    record FundingNotFound() implements FundingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case FundingNotFound _ -> Kind.MISSING;
        };
    }
}
