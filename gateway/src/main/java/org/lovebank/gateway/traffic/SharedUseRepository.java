package org.lovebank.gateway.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the replicas leave word of what they let pass. */
@ApplicationScoped
class SharedUseRepository {

    private final EntityManager database;

    SharedUseRepository(EntityManager database) {
        this.database = database;
    }

    /** From now on in this transaction nothing waits longer. */
    void waitAtMost(Duration patience) {
        database.createNativeQuery(
                        "select set_config('lock_timeout', ?1, true), set_config('statement_timeout', ?1, true)")
                .setParameter(1, patience.toMillis() + "ms")
                .getResultList();
    }

    void add(UUID replica, long round, Map<Counts.Key, Long> used) {
        List<Counts.Key> keys = List.copyOf(used.keySet());
        database.createNativeQuery("""
                        insert into traffic_use (replica, round, allowance, who, used)
                        select ?1, ?2, allowance, who, used
                        from unnest(cast(?3 as text[]), cast(?4 as text[]), cast(?5 as bigint[])) as u (allowance, who, used)""")
                .setParameter(1, replica)
                .setParameter(2, round)
                .setParameter(3, keys.stream().map(Counts.Key::allowance).toArray(String[]::new))
                .setParameter(4, keys.stream().map(Counts.Key::who).toArray(String[]::new))
                .setParameter(5, keys.stream().map(used::get).toArray(Long[]::new))
                .executeUpdate();
    }

    /** What the other replicas told of lately, in the order of their rounds. */
    List<SharedUse> ofOthers(UUID replica) {
        List<?> rows = database.createNativeQuery("""
                        select replica, round, allowance, who, used from traffic_use
                        where replica <> ?1 and told_at > clock_timestamp() - interval '30 seconds'
                        order by round""").setParameter(1, replica).getResultList();
        return rows.stream().map(row -> read((Object[]) row)).toList();
    }

    void forgetOld() {
        database.createNativeQuery("delete from traffic_use where told_at < clock_timestamp() - interval '1 minute'")
                .executeUpdate();
    }

    private static SharedUse read(Object[] row) {
        return new SharedUse(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                new Counts.Key((String) row[2], (String) row[3]),
                ((Number) row[4]).longValue());
    }
}
