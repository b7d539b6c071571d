package org.lovebank.task.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;

/** The book of absences. */
@ApplicationScoped
class AbsenceRepository {

    private static final String COLUMNS =
            "select b.*, a.version from absence b join assignment a on a.id = b.assignment_id ";

    private final Session entities;

    AbsenceRepository(Session entities) {
        this.entities = entities;
    }

    /** Two absences of one volunteer are counted one after the other. */
    void oneAtATime(UUID volunteerId) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('absence'), hashtext(?1)) as text)", String.class)
                .setParameter(1, volunteerId.toString())
                .getSingleResult();
    }

    /** Whose absence it is and where. */
    Optional<Whose> whose(UUID assignmentId) {
        return entities
                .createNativeQuery("select volunteer_id, area_path from assignment where id = ?1", Tuple.class)
                .setParameter(1, assignmentId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Whose(
                        row.get("volunteer_id", UUID.class), new AreaPath(row.get("area_path", String.class))));
    }

    /** A volunteer and the area in which they were promised. */
    record Whose(UUID volunteerId, AreaPath area) {}

    int unexcusedSince(UUID volunteerId, Instant since) {
        return entities.createNativeQuery(
                        "select cast(count(*) as int) from absence where volunteer_id = ?1 and planned_from > ?2"
                                + " and excused_at is null",
                        Integer.class)
                .setParameter(1, volunteerId)
                .setParameter(2, since)
                .getSingleResult();
    }

    /** Writes an absence down as its assignment tells it. */
    void note(UUID assignmentId, int absences, int countDays, Proposal proposal, int policyVersion) {
        entities.createNativeMutationQuery("insert into absence (assignment_id, volunteer_id, area_path, planned_from,"
                        + " recorded_by, recorded_at, absences, count_days, proposal, policy_version)"
                        + " select id, volunteer_id, area_path, planned_from, ended_by, changed_at, ?2, ?3, ?4, ?5"
                        + " from assignment where id = ?1")
                .setParameter(1, assignmentId)
                .setParameter(2, absences)
                .setParameter(3, countDays)
                .setParameter(4, proposal.name())
                .setParameter(5, policyVersion)
                .executeUpdate();
    }

    Optional<Absence> find(UUID assignmentId) {
        return rows(entities.createNativeQuery(COLUMNS + "where b.assignment_id = ?1 for update of b", Tuple.class)
                        .setParameter(1, assignmentId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    List<Absence> of(UUID volunteerId, UUID beforeId, int limit) {
        return rows(entities.createNativeQuery(
                        COLUMNS
                                + "where b.volunteer_id = ?1 and b.assignment_id < ?2 order by b.assignment_id desc limit ?3",
                        Tuple.class)
                .setParameter(1, volunteerId)
                .setParameter(2, beforeId)
                .setParameter(3, limit)
                .getResultList());
    }

    /** The absences in an area and below it. */
    List<Absence> in(AreaPath area, UUID beforeId, int limit) {
        return rows(entities.createNativeQuery(
                        COLUMNS + "where (b.area_path = ?1 or (b.area_path >= ?2 and b.area_path < ?3))"
                                + " and b.assignment_id < ?4 order by b.assignment_id desc limit ?5",
                        Tuple.class)
                .setParameter(1, area.value())
                .setParameter(2, area + ".")
                .setParameter(3, area + "/")
                .setParameter(4, beforeId)
                .setParameter(5, limit)
                .getResultList());
    }

    void excuse(UUID assignmentId, UUID by, String excuse, Instant at) {
        entities.createNativeMutationQuery(
                        "update absence set excused_by = ?2, excuse = ?3, excused_at = ?4 where assignment_id = ?1")
                .setParameter(1, assignmentId)
                .setParameter(2, by)
                .setParameter(3, excuse)
                .setParameter(4, at)
                .executeUpdate();
    }

    private static List<Absence> rows(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new Absence(
                        row.get("assignment_id", UUID.class),
                        row.get("version", Long.class),
                        row.get("volunteer_id", UUID.class),
                        new AreaPath(row.get("area_path", String.class)),
                        row.get("planned_from", Instant.class),
                        row.get("recorded_by", UUID.class),
                        row.get("recorded_at", Instant.class),
                        row.get("absences", Integer.class),
                        row.get("count_days", Integer.class),
                        Proposal.valueOf(row.get("proposal", String.class)),
                        row.get("policy_version", Integer.class),
                        row.get("excused_by", UUID.class),
                        row.get("excused_at", Instant.class),
                        row.get("excuse", String.class)))
                .toList();
    }
}
