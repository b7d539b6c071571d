package org.lovebank.volunteer.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.community.CommunityView.LevelSum;
import org.lovebank.volunteer.community.CommunityView.Registered;

/** Counts over the tables of the network, one question at a time. */
@ApplicationScoped
class CommunityRepository {

    private static final String HERE = "(area_path = :here or area_path like :below)";

    private final EntityManager entities;

    CommunityRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Whoever has registered and neither left nor was turned away. */
    Registered registeredIn(AreaPath place, LocalDate today) {
        Tuple row = (Tuple) entities.createNativeQuery(
                        "select (select count(*) from volunteer where " + HERE
                                + " and status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED')) as volunteers,"
                                + " (select count(*) from volunteer where " + HERE
                                + " and status = 'ACTIVE') as active,"
                                + " (select count(*) from station where " + HERE
                                + " and status = 'OPEN') as stations,"
                                + " (select count(*) from team where " + HERE + " and status = 'ACTIVE') as teams,"
                                + " (select count(distinct organisation_id) from residency where " + HERE
                                + " and from_on <= :today and (to_on is null or to_on >= :today)) as partners",
                        Tuple.class)
                .setParameter("here", place.value())
                .setParameter("below", place + ".%")
                .setParameter("today", today)
                .getSingleResult();
        return new Registered(
                number(row, "volunteers"),
                number(row, "active"),
                number(row, "stations"),
                number(row, "teams"),
                number(row, "partners"));
    }

    List<LevelSum> levelsBelow(AreaPath place) {
        List<?> rows = entities.createNativeQuery(
                        "select level, count(*) as places, coalesce(sum(households), 0) as households,"
                                + " coalesce(sum(residents), 0) as residents from area where path like :below"
                                + " group by level order by min(length(path)), level",
                        Tuple.class)
                .setParameter("below", place + ".%")
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(CommunityRepository::sum)
                .toList();
    }

    private static LevelSum sum(Tuple row) {
        return new LevelSum(
                row.get("level", String.class),
                number(row, "places"),
                number(row, "households"),
                number(row, "residents"));
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
