package org.lovebank.task.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lovebank.access.AreaPath;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.events.VolunteerEvent.Centroid;
import org.lovebank.task.site.Position;

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

    /** The middles of those of these places that have told theirs, by path. */
    public Map<String, Position> middlesOf(Collection<AreaPath> paths) {
        String[] wanted = paths.stream().map(AreaPath::value).distinct().toArray(String[]::new);
        Map<String, Position> middles = new HashMap<>();
        for (Object each : entities.createNativeQuery("select path, latitude_e6, longitude_e6 from place"
                        + " where path = any(:paths) and latitude_e6 is not null")
                .setParameter("paths", wanted)
                .getResultList()) {
            Object[] row = (Object[]) each;
            middles.put((String) row[0], new Position((Integer) row[1], (Integer) row[2]));
        }
        return middles;
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
