package org.lovebank.volunteer.relation.proof;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relation as it is told of, with the number on its proof. */
public record ToldRelation(
        UUID fromPersonId,
        UUID toPersonId,
        RelationKind kind,
        RelationChannel channel,
        ProofKind proofKind,
        @Nullable String proofReference) {

    /** What goes under the second person's key. */
    public Sealed toSeal() {
        return new Sealed(proofReference);
    }

    /** What lies under the second person's key. */
    public record Sealed(@Nullable String reference) {}
}
