package org.lovebank.timebank.proof;

import org.lovebank.problem.Refusal;

/** Why the ledger is not proved in this way. */
public sealed interface ProofRefusal extends Refusal {

    record CheckpointNotFound() implements ProofRefusal {}

    record VerificationNotFound() implements ProofRefusal {}

    /** Not the form checkpoint:lane:sequence, or no such checkpoint. */
    record NoSuchPosition() implements ProofRefusal {}

    /** A verification at once walks at most so many rows; ask for one as a job, or from a checkpoint on. */
    record TooManyRowsAtOnce(long rows, long most) implements ProofRefusal {}

    /** The whole journal is for auditors of all branches. */
    record WholeLedgerOnly() implements ProofRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case CheckpointNotFound _, VerificationNotFound _ -> Kind.MISSING;
            case NoSuchPosition _ -> Kind.INVALID;
            case TooManyRowsAtOnce _ -> Kind.CONFLICT;
            case WholeLedgerOnly _ -> Kind.FORBIDDEN;
        };
    }
}
