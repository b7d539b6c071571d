package org.lovebank.task.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.lovebank.events.VolunteerEvent.OrganisationChanged;

/** The shelf of organisations. */
@ApplicationScoped
public class OrganisationRepository {

    private final EntityManager entities;

    OrganisationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the registry has told of it, and it works. */
    public boolean active(UUID id) {
        return !entities.createNativeQuery("select 1 from organisation where id = :id and status = 'ACTIVE'")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    void keep(OrganisationChanged told) {
        entities.createNativeQuery("insert into organisation (id, kind, area_path, status, version, changed_at)"
                        + " values (:id, :kind, :path, :status, :version, :at)"
                        + " on conflict (id) do update set kind = excluded.kind, area_path = excluded.area_path,"
                        + " status = excluded.status, version = excluded.version, changed_at = excluded.changed_at"
                        + " where organisation.version < excluded.version")
                .setParameter("id", told.subject())
                .setParameter("kind", told.kind())
                .setParameter("path", told.areaPath())
                .setParameter("status", told.status())
                .setParameter("version", told.version())
                .setParameter("at", told.changedAt())
                .executeUpdate();
    }
}
