package org.lovebank.volunteer.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentRefusal.ConsentWithdrawnBefore;

/** One consent and, perhaps, its withdrawal: a receipt for the person. */
@Entity
class Consent {

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Enumerated(EnumType.STRING)
    private DataClass dataClass;

    private String documentVersion;
    private UUID givenBy;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsentChannel channel;

    private @Nullable String evidenceHash;
    private UUID notedBy;
    private Instant givenAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable UUID withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    Consent() {}

    Consent(UUID id, UUID personId, NewConsent given, UUID notedBy, Instant now) {
        this.id = id;
        this.personId = personId;
        this.purpose = given.purpose();
        this.dataClass = given.dataClass();
        this.documentVersion = given.documentVersion();
        this.givenBy = given.givenBy() == null ? personId : given.givenBy();
        this.notedBy = notedBy;
        this.channel = given.channel();
        this.evidenceHash = given.evidenceHash();
        this.givenAt = now;
    }

    ConsentWithdrawn withdraw(UUID by, Instant now) {
        if (withdrawnAt != null) {
            throw new Refused(new ConsentWithdrawnBefore(id));
        }
        this.withdrawnAt = now;
        this.withdrawnBy = by;
        return new ConsentWithdrawn(personId, purpose, dataClass);
    }

    UUID id() {
        return id;
    }

    UUID givenBy() {
        return givenBy;
    }

    boolean isAbout(UUID person) {
        return personId.equals(person);
    }

    ConsentView view() {
        return new ConsentView(
                id,
                purpose.name(),
                dataClass.name(),
                documentVersion,
                channel == null ? null : channel.name(),
                evidenceHash,
                givenBy,
                notedBy,
                givenAt,
                withdrawnAt,
                withdrawnBy);
    }
}
