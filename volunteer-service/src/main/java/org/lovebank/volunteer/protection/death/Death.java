package org.lovebank.volunteer.protection.death;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a death was noted: by whom, on which proof; neither when nor of what. */
@Entity
@Immutable
class Death {

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    private UUID notedBy;
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    Death() {}

    Death(UUID id, UUID personId, Proof proof, UUID notedBy, Instant now) {
        this.id = id;
        this.personId = personId;
        this.proof = proof;
        this.notedBy = notedBy;
        this.notedAt = now;
    }

    View view() {
        return new View(personId, proof.name(), notedBy, notedAt);
    }

    /** What was seen. */
    enum Proof {
        DEATH_CERTIFICATE,
        COURT_DECLARATION,
        CANCELLED_REGISTRATION
    }

    /** A death as callers see it. */
    record View(UUID personId, String proof, UUID notedBy, Instant notedAt) {}
}
