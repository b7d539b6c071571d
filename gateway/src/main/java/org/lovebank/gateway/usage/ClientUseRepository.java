package org.lovebank.gateway.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The books of what clients used. */
@ApplicationScoped
class ClientUseRepository {

    private final EntityManager database;

    ClientUseRepository(EntityManager database) {
        this.database = database;
    }

    /** Adds; in the order of the ids, so that two replicas never wait for each other. */
    void add(LocalDate day, Map<String, UseOfDay> counted) {
        var uses = counted.entrySet().stream()
                .filter(entry ->
                        entry.getValue().requests() > 0 || entry.getValue().refused() > 0)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (uses.isEmpty()) {
            return;
        }
        database.createNativeQuery("""
                        insert into client_use (client_id, day, requests, refused)
                        select client_id, ?1, requests, refused
                        from unnest(cast(?2 as text[]), cast(?3 as bigint[]), cast(?4 as bigint[]))
                          as u (client_id, requests, refused)
                        order by client_id
                        on conflict (client_id, day) do update
                        set requests = client_use.requests + excluded.requests,
                            refused = client_use.refused + excluded.refused""")
                .setParameter(1, day)
                .setParameter(2, uses.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .setParameter(
                        3, uses.stream().map(use -> use.getValue().requests()).toArray(Long[]::new))
                .setParameter(
                        4, uses.stream().map(use -> use.getValue().refused()).toArray(Long[]::new))
                .executeUpdate();
    }

    /** What stands in the books, with the quotas of now. */
    Map<String, ClientUse.Known> of(Collection<String> clients, LocalDate today) {
        List<?> rows = database.createNativeQuery("""
                        select c.client_id, c.daily_quota, c.monthly_quota,
                               coalesce(sum(u.requests) filter (where u.day = ?2), 0),
                               coalesce(sum(u.requests), 0)
                        from oauth_client c
                        left join client_use u on u.client_id = c.client_id
                          and u.day between date_trunc('month', cast(?2 as timestamp))::date and ?2
                        where c.client_id = any(cast(?1 as text[]))
                        group by c.client_id, c.daily_quota, c.monthly_quota""")
                .setParameter(1, clients.toArray(String[]::new))
                .setParameter(2, today)
                .getResultList();
        Map<String, ClientUse.Known> known = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            known.put(
                    (String) columns[0],
                    new ClientUse.Known(
                            today,
                            ((Number) columns[3]).longValue(),
                            ((Number) columns[4]).longValue(),
                            number(columns[1]),
                            number(columns[2])));
        }
        return known;
    }

    /** The days of a while on which the client was there, the first day first. */
    List<UsageView.Day> days(String clientId, LocalDate from, LocalDate until) {
        List<?> rows = database.createNativeQuery("""
                        select cast(day as text), requests, refused from client_use
                        where client_id = ?1 and day between ?2 and ?3 order by day""")
                .setParameter(1, clientId)
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new UsageView.Day(
                        LocalDate.parse((String) row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    private static @Nullable Long number(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}
