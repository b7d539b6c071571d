package org.lovebank.timebank.dispute;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.timebank.ledger.TransferKind;

/** Why a dispute is not taken up, or not moved on. */
public sealed interface DisputeRefusal extends Refusal {

    record DisputeNotFound() implements DisputeRefusal {}

    /** Part of something else, or itself an undoing. */
    record NotDisputable(TransferKind transferKind) implements DisputeRefusal {}

    record TooLateToDispute(Instant until) implements DisputeRefusal {}

    record AlreadyDisputed(UUID disputeId) implements DisputeRefusal {}

    /** The step does not follow from where the dispute stands. */
    record DisputeStandsElsewhere(DisputeState state) implements DisputeRefusal {}

    record TooLateToAppeal(Instant until) implements DisputeRefusal {}

    /** Nobody decides who is a party, and the appeal is heard by somebody else than the decision. */
    record OtherPersonNeeded() implements DisputeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case DisputeNotFound _ -> Kind.MISSING;
            case NotDisputable _, TooLateToDispute _, TooLateToAppeal _ -> Kind.INVALID;
            case AlreadyDisputed _, DisputeStandsElsewhere _ -> Kind.CONFLICT;
            case OtherPersonNeeded _ -> Kind.FORBIDDEN;
        };
    }
}
