package org.lovebank.task.treat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a treat says no. */
public sealed interface TreatRefusal extends Refusal {

    /** There is no such treat, or not for this caller. */
    record NoSuchTreat(UUID treatId) implements TreatRefusal {}

    /** The present state does not allow this. */
    record TreatNotInThatState(UUID treatId, TreatState state, List<TreatState> allowedNext) implements TreatRefusal {}

    /** This step is for the partner, or for the staff of the place. */
    record NotYourTreat(UUID treatId) implements TreatRefusal {}

    /** Nobody issues what their own organisation gives. */
    record OwnTreat(UUID treatId) implements TreatRefusal {}

    /** Treats come from an organisation of the caller's that works. */
    record NotYourPartner(UUID organisationId) implements TreatRefusal {}

    /** What is not issued yet is for the staff of the place. */
    record TreatsNotYours(String areaPath) implements TreatRefusal {}

    /** The days are in the wrong order, over, or too many. */
    record TreatDaysWrong(LocalDate earliestOn, int mostDays) implements TreatRefusal {}

    /** It is not given on this day. */
    record TreatNotThatDay(UUID treatId, LocalDate fromOn, LocalDate toOn) implements TreatRefusal {}

    /** A pass is for a person of the house or for a work card, never for both or neither. */
    record PassNeedsOneHolder(UUID treatId) implements TreatRefusal {}

    /** This holder has a pass; a lost one is replaced. */
    record HasPass(UUID treatId) implements TreatRefusal {}

    /** No pass of this treat has this code. */
    record NoSuchPass(UUID treatId) implements TreatRefusal {}

    /** One portion a period for each pass. */
    record PortionTaken(UUID treatId, LocalDate nextFromOn) implements TreatRefusal {}

    /** Every portion of the period is taken. */
    record PortionsUsedUp(UUID treatId, int portions, LocalDate nextFromOn) implements TreatRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchTreat _, NoSuchPass _ -> Kind.MISSING;
            case NotYourTreat _, OwnTreat _, NotYourPartner _, TreatsNotYours _ -> Kind.FORBIDDEN;
            case TreatNotInThatState _, TreatNotThatDay _, HasPass _, PortionTaken _, PortionsUsedUp _ -> Kind.CONFLICT;
            case TreatDaysWrong _, PassNeedsOneHolder _ -> Kind.INVALID;
        };
    }
}
