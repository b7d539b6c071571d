package org.lovebank.task.agreement.signature;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature under one wording; on paper, {@code recordedBy} is who entered it. */
@Schema(name = "AgreementSignature")
public record Signature(
        Party.Role role, UUID partyId, UUID signedBy, Method method, UUID recordedBy, Instant signedAt) {

    /** By whose hand it came in. */
    public enum Method {
        /** With one's own login. */
        SIGNED,
        /** On paper, for a beneficiary without a login. */
        PAPER
    }

    Party party() {
        return new Party(role, partyId);
    }

    /** Whether this person's hand is in it. */
    boolean involves(UUID person) {
        return signedBy.equals(person) || recordedBy.equals(person);
    }
}
