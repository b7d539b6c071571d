package org.lovebank.task.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** The shelf of places. */
@ApplicationScoped
public class PlaceRepository {

    private final EntityManager entities;

    PlaceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the registry has told of this place. */
    public boolean knows(AreaPath path) {
        return !entities.createNativeQuery("select 1 from place where path = :path")
                .setParameter("path", path.value())
                .getResultList()
                .isEmpty();
    }

    void keep(UUID id, String path, String level, String name, long version, Instant changedAt) {
        entities.createNativeQuery("insert into place (path, area_id, level, name, version, changed_at)"
                        + " values (:path, :id, :level, :name, :version, :at)"
                        + " on conflict (area_id) do update set path = excluded.path, level = excluded.level,"
                        + " name = excluded.name, version = excluded.version, changed_at = excluded.changed_at"
                        + " where place.version < excluded.version")
                .setParameter("path", path)
                .setParameter("id", id)
                .setParameter("level", level)
                .setParameter("name", name)
                .setParameter("version", version)
                .setParameter("at", changedAt)
                .executeUpdate();
    }
}
