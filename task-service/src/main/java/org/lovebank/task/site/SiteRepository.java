package org.lovebank.task.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;

/** The shelf of sites: one for each place of an area, the newest word counts. */
@ApplicationScoped
public class SiteRepository {

    private static final String COLUMNS =
            "select id, area_path, place, latitude_e6, longitude_e6, recorded_by," + " recorded_at from site ";

    private final EntityManager entities;

    SiteRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Where this place is, if somebody has told. */
    public Optional<Position> find(AreaPath area, String place) {
        return rows(COLUMNS + "where area_path = ?1 and place = ?2 limit ?3", area.value(), place, 1).stream()
                .findFirst()
                .map(Site::position);
    }

    List<Site> in(AreaPath area, String afterPlace, int limit) {
        return rows(
                COLUMNS + "where area_path = ?1 and place > ?2 order by place limit ?3",
                area.value(),
                afterPlace,
                limit);
    }

    void keep(Site site) {
        entities.createNativeQuery("insert into site (id, area_path, place, latitude_e6, longitude_e6, recorded_by,"
                        + " recorded_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (area_path, place) do update set"
                        + " latitude_e6 = excluded.latitude_e6, longitude_e6 = excluded.longitude_e6,"
                        + " recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at")
                .setParameter(1, site.id())
                .setParameter(2, site.area().value())
                .setParameter(3, site.place())
                .setParameter(4, site.position().latitudeE6())
                .setParameter(5, site.position().longitudeE6())
                .setParameter(6, site.recordedBy())
                .setParameter(7, site.recordedAt())
                .executeUpdate();
    }

    private List<Site> rows(String sql, String area, String place, int limit) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter(1, area)
                .setParameter(2, place)
                .setParameter(3, limit)
                .getResultList()
                .stream()
                .map(SiteRepository::site)
                .toList();
    }

    private static Site site(Tuple row) {
        return new Site(
                row.get("id", UUID.class),
                new AreaPath(row.get("area_path", String.class)),
                row.get("place", String.class),
                new Position(row.get("latitude_e6", Integer.class), row.get("longitude_e6", Integer.class)),
                row.get("recorded_by", UUID.class),
                row.get("recorded_at", Instant.class));
    }
}
