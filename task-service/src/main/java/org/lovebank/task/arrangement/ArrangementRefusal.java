package org.lovebank.task.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How an arrangement says no. */
public sealed interface ArrangementRefusal extends Refusal {

    /** There is none with this id, or not for this caller. */
    record NoSuchArrangement(UUID arrangementId) implements ArrangementRefusal {}

    /** The scope is not the caller's to arrange. */
    record ScopeNotYours(String scope) implements ArrangementRefusal {}

    /** The registry knows no such place. */
    record UnknownScope(String scope) implements ArrangementRefusal {}

    /** The days have gone by, or there are too many of them. */
    record HorizonNotUsable(LocalDate earliestFrom, int mostDays) implements ArrangementRefusal {}

    /** One at a time for a place, for what lies within it, and for what it lies in. */
    record ArrangementRunning(UUID arrangementId, String scope) implements ArrangementRefusal {}

    /** More open orders than one run takes: split it by street. */
    record ScopeTooLarge(int openOrders, int most) implements ArrangementRefusal {}

    /** The present state does not allow this. */
    record ArrangementNotInThatState(UUID arrangementId, ArrangementState state, List<ArrangementState> allowedNext)
            implements ArrangementRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchArrangement _ -> Kind.MISSING;
            case ScopeNotYours _ -> Kind.FORBIDDEN;
            case UnknownScope _, HorizonNotUsable _, ScopeTooLarge _ -> Kind.INVALID;
            case ArrangementRunning _, ArrangementNotInThatState _ -> Kind.CONFLICT;
        };
    }
}
