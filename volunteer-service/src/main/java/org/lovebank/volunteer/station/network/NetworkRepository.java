package org.lovebank.volunteer.station.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** Walks down the tree of stations, and counts a roll-out. */
@ApplicationScoped
class NetworkRepository {

    private static final String TREE = """
            with recursive tree as (
              select s.*, 0 as depth from station s where s.id = :root
              union all
              select s.*, tree.depth + 1 from station s join tree on s.parent_id = tree.id)
            select id, parent_id, depth, name, level, area_path, status, certified_on is not null as certified,
              (select count(*) from team where station_id = tree.id and status = 'ACTIVE') as teams,
              (select count(distinct m.volunteer_id) from team_membership m join team t on t.id = m.team_id
                where t.station_id = tree.id and t.status = 'ACTIVE' and m.left_at is null) as members
            from tree where id > :after order by id limit :most
            """;

    private static final String ROLL_OUT = """
            select count(*) as stations, count(target_on) as with_target,
              count(*) filter (where certified_on is not null) as certified,
              count(*) filter (where certified_on <= target_on) as in_time,
              count(*) filter (where certified_on is null and target_on >= :today) as on_the_way,
              count(*) filter (where certified_on is null and target_on < :today) as overdue
            from station where (area_path = :here or area_path like :below) and status <> 'CLOSED'
            """;

    private final EntityManager entities;

    NetworkRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<StationNodeView> below(UUID root, UUID after, int limit) {
        List<?> rows = entities.createNativeQuery(TREE, Tuple.class)
                .setParameter("root", root)
                .setParameter("after", after)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(NetworkRepository::node).toList();
    }

    RollOutView rollOut(AreaPath place, LocalDate today) {
        Tuple row = (Tuple) entities.createNativeQuery(ROLL_OUT, Tuple.class)
                .setParameter("here", place.value())
                .setParameter("below", place + ".%")
                .setParameter("today", today)
                .getSingleResult();
        return new RollOutView(
                place.value(),
                number(row, "stations"),
                number(row, "with_target"),
                number(row, "certified"),
                number(row, "in_time"),
                number(row, "on_the_way"),
                number(row, "overdue"));
    }

    private static StationNodeView node(Tuple row) {
        return new StationNodeView(
                row.get("id", UUID.class),
                row.get("parent_id", UUID.class),
                (int) number(row, "depth"),
                row.get("name", String.class),
                row.get("level", String.class),
                row.get("area_path", String.class),
                row.get("status", String.class),
                row.get("certified", Boolean.class),
                number(row, "teams"),
                number(row, "members"));
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
