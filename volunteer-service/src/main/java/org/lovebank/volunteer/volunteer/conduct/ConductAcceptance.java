package org.lovebank.volunteer.volunteer.conduct;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lovebank.volunteer.volunteer.registration.Channel;

/** That a volunteer accepted a version of the code of conduct. */
@Entity
@Immutable
class ConductAcceptance {

    @Id
    private UUID id;

    private UUID volunteerId;
    private String documentVersion;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private UUID notedBy;
    private Instant acceptedAt;

    @SuppressWarnings("NullAway.Init")
    ConductAcceptance() {}

    ConductAcceptance(UUID id, UUID volunteerId, String documentVersion, Channel channel, UUID notedBy, Instant now) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.documentVersion = documentVersion;
        this.channel = channel;
        this.notedBy = notedBy;
        this.acceptedAt = now;
    }

    View view(String current) {
        return new View(
                id, volunteerId, documentVersion, documentVersion.equals(current), channel.name(), notedBy, acceptedAt);
    }

    /** An acceptance; {@code inForce} says whether that version holds now. */
    record View(
            UUID id,
            UUID volunteerId,
            String documentVersion,
            boolean inForce,
            String channel,
            UUID notedBy,
            Instant acceptedAt) {}
}
