package org.lovebank.timebank.policy;

import java.time.LocalDate;
import org.lovebank.problem.Refusal;
import org.lovebank.timebank.policy.draft.DraftState;

/** Why a policy is not drafted, approved, published or followed. */
public sealed interface PolicyRefusal extends Refusal {

    record PolicyPackNotFound() implements PolicyRefusal {}

    /** The pack is kept by the council of another place. */
    record PolicyPackOfAnotherPlace(String areaPath) implements PolicyRefusal {}

    /** Its last day comes before its first. */
    record WindowNeverOpens(int fromDay, int toDay) implements PolicyRefusal {}

    /** Rules begin tomorrow at the earliest: nobody's past is changed. */
    record DayNotInTheFuture(LocalDate earliest) implements PolicyRefusal {}

    /** Another version, or another change, begins on this very day. */
    record DayTaken(LocalDate effectiveOn) implements PolicyRefusal {}

    record PolicyDraftNotFound() implements PolicyRefusal {}

    /** Published before, refused, or not yet signed by two. */
    record PolicyNotApproved(DraftState state) implements PolicyRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case PolicyPackNotFound _, PolicyDraftNotFound _ -> Kind.MISSING;
            case PolicyPackOfAnotherPlace _, WindowNeverOpens _, DayNotInTheFuture _ -> Kind.INVALID;
            case DayTaken _, PolicyNotApproved _ -> Kind.CONFLICT;
        };
    }
}
