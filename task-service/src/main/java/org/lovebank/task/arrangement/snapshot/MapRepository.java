package org.lovebank.task.arrangement.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lovebank.access.AreaPath;
import org.lovebank.task.site.Position;

/** Where places lie, as far as the registry told. */
@ApplicationScoped
class MapRepository {

    private final EntityManager entities;

    MapRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The middles of those of these places that have told theirs, by path. */
    Map<String, Position> middlesOf(Collection<AreaPath> paths) {
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
}
