package org.lovebank.task.disclosure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Writes down who was shown what is private, in the transaction that shows it. */
@ApplicationScoped
public class DisclosureRepository {

    /** Why somebody may look. */
    public enum Purpose {
        REVIEW,
        SERVICE
    }

    private final EntityManager entities;

    DisclosureRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void note(UUID wishId, UUID viewer, Purpose purpose, Instant at) {
        entities.createNativeQuery("insert into disclosure (id, wish_id, viewer_id, purpose, viewed_at)"
                        + " values (:id, :wish, :viewer, :purpose, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("wish", wishId)
                .setParameter("viewer", viewer)
                .setParameter("purpose", purpose.name())
                .setParameter("at", at)
                .executeUpdate();
    }
}
