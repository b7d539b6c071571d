package org.lovebank.volunteer.servicerecord;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decided what about a record, and by which version of the publicity rule. */
@Embeddable
record Decisions(
        @Nullable UUID confirmedBy,
        int policyVersion,
        @Nullable Instant publicisedUntil,
        @Nullable UUID objectedBy,
        @Nullable UUID voidProposedBy,
        @Nullable UUID voidedBy) {

    static final Decisions NONE = new Decisions(null, 0, null, null, null, null);

    Decisions confirmed(UUID by, int rule) {
        return new Decisions(by, rule, publicisedUntil, objectedBy, voidProposedBy, voidedBy);
    }

    Decisions posted(Instant until, int rule) {
        return new Decisions(confirmedBy, rule, until, objectedBy, voidProposedBy, voidedBy);
    }

    Decisions objected(UUID by) {
        return new Decisions(confirmedBy, policyVersion, publicisedUntil, by, voidProposedBy, voidedBy);
    }

    Decisions voidProposed(UUID by) {
        return new Decisions(confirmedBy, policyVersion, publicisedUntil, objectedBy, by, voidedBy);
    }

    Decisions voided(UUID by) {
        return new Decisions(confirmedBy, policyVersion, publicisedUntil, objectedBy, voidProposedBy, by);
    }
}
