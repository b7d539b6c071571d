package org.lovebank.timebank.bond;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.lovebank.events.PersonEvent.RelationChanged;

/** The shelf of bonds. */
@ApplicationScoped
class BondRepository {

    private final EntityManager entities;

    BondRepository(EntityManager entities) {
        this.entities = entities;
    }

    boolean stands(UUID acting, UUID person) {
        return !entities.createNativeQuery(
                        "select 1 from bond where acting_id = :acting and person_id = :person and bound" + " limit 1")
                .setParameter("acting", acting)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    void keep(RelationChanged relation) {
        entities.createNativeQuery("insert into bond (id, acting_id, person_id, bound, version, changed_at)"
                        + " values (:id, :acting, :person, :bound, :version, :at)"
                        + " on conflict (id) do update set bound = excluded.bound, version = excluded.version,"
                        + " changed_at = excluded.changed_at where bond.version < excluded.version")
                .setParameter("id", relation.subject())
                .setParameter("acting", relation.fromPersonId())
                .setParameter("person", relation.toPersonId())
                .setParameter("bound", relation.state().equals("BOUND"))
                .setParameter("version", relation.version())
                .setParameter("at", relation.changedAt())
                .executeUpdate();
    }
}
