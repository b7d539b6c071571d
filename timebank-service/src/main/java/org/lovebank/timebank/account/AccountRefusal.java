package org.lovebank.timebank.account;

import org.lovebank.problem.Refusal;

/** Why an account is not shown or used. */
public sealed interface AccountRefusal extends Refusal {

    /** There is none, or none for this caller. */
    record AccountNotFound() implements AccountRefusal {}

    /** What a team or an organisation earned together is given to the pool or the grant fund, and spent on nothing else. */
    record TeamTimeIsDonatedOnly() implements AccountRefusal {}

    /** The account of a team or an organisation, where a person's is needed. */
    record PersonsAccountNeeded() implements AccountRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case AccountNotFound _ -> Kind.MISSING;
            case TeamTimeIsDonatedOnly _, PersonsAccountNeeded _ -> Kind.CONFLICT;
        };
    }
}
