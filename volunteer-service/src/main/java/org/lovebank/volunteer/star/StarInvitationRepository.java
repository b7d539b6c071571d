package org.lovebank.volunteer.star;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** To which stars volunteers were invited: each once. */
@ApplicationScoped
class StarInvitationRepository {

    private final EntityManager database;

    StarInvitationRepository(EntityManager database) {
        this.database = database;
    }

    /** Whether the invitation is new. */
    boolean keep(UUID id, UUID volunteerId, int stars, int policyVersion, Instant now) {
        return database.createNativeQuery("""
                        insert into star_invitation (id, volunteer_id, stars, policy_version, invited_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict (volunteer_id, stars) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, volunteerId)
                        .setParameter(3, stars)
                        .setParameter(4, policyVersion)
                        .setParameter(5, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
