package org.lovebank.volunteer.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lovebank.access.Caller;

/** One look at personal data in clear: who, at whom, which fields, why, when. */
@Entity
@Immutable
class Disclosure {

    @Id
    private UUID id;

    private UUID personId;
    private UUID viewerId;
    private String viewerClient;

    @Enumerated(EnumType.STRING)
    private DisclosurePurpose purpose;

    private List<String> fields;
    private Instant disclosedAt;

    @SuppressWarnings("NullAway.Init")
    Disclosure() {}

    Disclosure(UUID id, UUID personId, Caller viewer, DisclosurePurpose purpose, List<String> fields, Instant now) {
        this.id = id;
        this.personId = personId;
        this.viewerId = viewer.id();
        this.viewerClient = viewer.clientId();
        this.purpose = purpose;
        this.fields = List.copyOf(fields);
        this.disclosedAt = now;
    }

    UUID id() {
        return id;
    }

    DisclosureView view() {
        return new DisclosureView(id, personId, viewerId, viewerClient, purpose.name(), fields, disclosedAt);
    }
}
