package org.lovebank.volunteer.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Who was asked to take on a service, and what they said: once for each assignment, the first answer counts. */
@ApplicationScoped
class OfferRepository {

    private final EntityManager database;

    OfferRepository(EntityManager database) {
        this.database = database;
    }

    void asked(UUID assignmentId, UUID volunteerId, Instant at) {
        database.createNativeQuery("""
                        insert into seat_offer (assignment_id, volunteer_id, offered_at) values (?1, ?2, ?3)
                        on conflict (assignment_id) do nothing""")
                .setParameter(1, assignmentId)
                .setParameter(2, volunteerId)
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void answered(UUID assignmentId, String answer) {
        database.createNativeQuery("update seat_offer set answer = ?2 where assignment_id = ?1 and answer is null")
                .setParameter(1, assignmentId)
                .setParameter(2, answer)
                .executeUpdate();
    }
}
