package org.lovebank.task.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.events.VolunteerEvent.Centroid;

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

    Optional<String> nameOf(AreaPath path) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select name from place where path = :path", String.class)
                .setParameter("path", path.value())
                .getResultStream()
                .findAny();
    }

    Map<String, String> namesOf(List<String> paths) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select path, name from place where path in (:paths)", Tuple.class)
                .setParameter("paths", paths)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    void keep(AreaChanged area) {
        Centroid middle = area.centroid();
        entities.createNativeQuery("insert into place (path, area_id, level, name, latitude_e6, longitude_e6, version,"
                        + " changed_at) values (:path, :id, :level, :name, cast(:latitude as int),"
                        + " cast(:longitude as int), :version, :at)"
                        + " on conflict (area_id) do update set path = excluded.path, level = excluded.level,"
                        + " name = excluded.name, latitude_e6 = excluded.latitude_e6,"
                        + " longitude_e6 = excluded.longitude_e6, version = excluded.version,"
                        + " changed_at = excluded.changed_at where place.version < excluded.version")
                .setParameter("path", area.path())
                .setParameter("id", area.subject())
                .setParameter("level", area.level())
                .setParameter("name", area.name())
                .setParameter("latitude", middle == null ? null : middle.latitudeE6())
                .setParameter("longitude", middle == null ? null : middle.longitudeE6())
                .setParameter("version", area.version())
                .setParameter("at", area.changedAt())
                .executeUpdate();
    }
}
