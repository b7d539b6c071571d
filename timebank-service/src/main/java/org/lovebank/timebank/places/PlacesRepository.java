package org.lovebank.timebank.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** Lists what lies at some places and at all places below them, page by page in the order of ids. */
@ApplicationScoped
public class PlacesRepository {

    private final EntityManager entities;

    PlacesRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Things with the columns area_path and state.
     *
     * @param key the column of their id
     * @param after the last id of the page before
     */
    public <T> List<T> in(
            List<AreaPath> places,
            Class<T> things,
            String key,
            Optional<? extends Enum<?>> state,
            UUID after,
            int limit) {
        if (places.isEmpty()) {
            return List.of();
        }
        String table = things.getAnnotation(Table.class).name();
        List<?> found = entities.createNativeQuery("""
                        select * from %1$s
                         where %2$s > :after and (area_path = any (:paths) or area_path like any (:below))
                           and (:state = '' or state = :state)
                         order by %2$s limit :limit""".formatted(table, key), things)
                .setParameter("after", after)
                .setParameter("paths", places.stream().map(AreaPath::value).toArray(String[]::new))
                .setParameter(
                        "below",
                        places.stream().map(area -> area.value() + ".%").toArray(String[]::new))
                .setParameter("state", state.map(Enum::name).orElse(""))
                .setParameter("limit", limit)
                .getResultList();
        return found.stream().map(things::cast).toList();
    }
}
