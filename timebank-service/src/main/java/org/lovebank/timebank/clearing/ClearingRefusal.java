package org.lovebank.timebank.clearing;

import org.lovebank.problem.Refusal;

/** Why a pair is not shown or limited. */
public sealed interface ClearingRefusal extends Refusal {

    /** There is none, or none for this caller. */
    record ClearingPairNotFound() implements ClearingRefusal {}

    /** A pair has two branches. */
    record SameBranch() implements ClearingRefusal {}

    record ClearingPairExists() implements ClearingRefusal {}

    /** One owes the other more than that already. */
    record LimitBelowPosition() implements ClearingRefusal {}

    /** Not a month, or one that has not begun. */
    record NoSuchMonth() implements ClearingRefusal {}

    record ClearingStatementTooLarge(long lines, int most) implements ClearingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ClearingPairNotFound _ -> Kind.MISSING;
            case SameBranch _, NoSuchMonth _, ClearingStatementTooLarge _ -> Kind.INVALID;
            case ClearingPairExists _, LimitBelowPosition _ -> Kind.CONFLICT;
        };
    }
}
