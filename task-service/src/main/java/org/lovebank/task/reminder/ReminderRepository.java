package org.lovebank.task.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** What is promised soon, and the book of reminders. */
@ApplicationScoped
class ReminderRepository {

    private final Session entities;

    ReminderRepository(Session entities) {
        this.entities = entities;
    }

    /**
     * Promises between two moments, in id order. Each is held against a change until the transaction ends, so that nobody
     * is reminded of what is just being cancelled; one that is being changed now waits for the next round.
     */
    List<Promise> between(Instant now, Instant until, UUID afterId, int limit) {
        return entities
                .createNativeQuery(
                        "select a.id, a.version, a.volunteer_id, a.area_path, a.planned_from, a.accepted_at,"
                                + " (select string_agg(cast(r.minutes_before as text), ',') from reminder r"
                                + " where r.assignment_id = a.id) as told"
                                + " from assignment a where a.state = 'ACCEPTED' and a.planned_from > ?1"
                                + " and a.planned_from <= ?2 and a.id > ?3 order by a.id limit ?4"
                                + " for share of a skip locked",
                        Tuple.class)
                .setParameter(1, now)
                .setParameter(2, until)
                .setParameter(3, afterId)
                .setParameter(4, limit)
                .getResultList()
                .stream()
                .map(ReminderRepository::promise)
                .toList();
    }

    /** Whether this is the first time. */
    boolean note(UUID assignmentId, int minutesBefore, Instant now) {
        return entities.createNativeMutationQuery("insert into reminder (assignment_id, minutes_before, told_at)"
                                + " values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, assignmentId)
                        .setParameter(2, minutesBefore)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    private static Promise promise(Tuple row) {
        return new Promise(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("volunteer_id", UUID.class),
                new AreaPath(row.get("area_path", String.class)),
                row.get("planned_from", Instant.class),
                row.get("accepted_at", Instant.class),
                leads(row.get("told", String.class)));
    }

    private static Set<Integer> leads(@Nullable String told) {
        return told == null
                ? Set.of()
                : Arrays.stream(told.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
