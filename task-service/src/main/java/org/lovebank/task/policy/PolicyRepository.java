package org.lovebank.task.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;

/** The shelf of policies: rows are added, never changed. */
@ApplicationScoped
public class PolicyRepository {

    private static final String COLUMNS =
            "select code, version, area_path, effective_on, cast(content as text) as content, source, created_by,"
                    + " created_at from task_policy ";

    private final Session entities;

    PolicyRepository(Session entities) {
        this.entities = entities;
    }

    /** The nearest scope wins, then the latest date, then the newest version. */
    Optional<PolicyRow> inForce(String code, AreaPath area, LocalDate day) {
        List<Tuple> rows = entities.createNativeQuery(
                        COLUMNS + "where code = :code and effective_on <= :day"
                                + " and (:area = area_path or starts_with(:area, area_path || '.'))"
                                + " order by length(area_path) desc, effective_on desc, version desc limit 1",
                        Tuple.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .setParameter("area", area.value())
                .getResultList();
        return rows.stream().findFirst().map(PolicyRepository::row);
    }

    public List<PolicyRow> all() {
        List<Tuple> rows = entities.createNativeQuery(COLUMNS + "order by code, version", Tuple.class)
                .setMaxResults(1000)
                .getResultList();
        return rows.stream().map(PolicyRepository::row).toList();
    }

    /** Waits for whoever adds a version of the same policy right now, so that versions are dense. */
    public int nextVersion(String code) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('task_policy'), hashtext(:code)) as text)",
                        String.class)
                .setParameter("code", code)
                .getSingleResult();
        return entities.createNativeQuery(
                        "select coalesce(max(version), 0) + 1 from task_policy where code = :code", Integer.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    public void add(PolicyRow row) {
        entities.createNativeMutationQuery(
                        "insert into task_policy (code, version, area_path, effective_on, content, source, created_by,"
                                + " created_at) values (:code, :version, :area, :day, cast(:content as jsonb), :source,"
                                + " :by, :at)")
                .setParameter("code", row.code())
                .setParameter("version", row.version())
                .setParameter("area", row.areaPath())
                .setParameter("day", row.effectiveOn())
                .setParameter("content", row.content())
                .setParameter("source", row.source())
                .setParameter("by", row.createdBy())
                .setParameter("at", row.createdAt())
                .executeUpdate();
    }

    private static PolicyRow row(Tuple row) {
        return new PolicyRow(
                row.get("code", String.class),
                row.get("version", Integer.class),
                row.get("area_path", String.class),
                row.get("effective_on", LocalDate.class),
                row.get("content", String.class),
                row.get("source", String.class),
                row.get("created_by", UUID.class),
                row.get("created_at", Instant.class));
    }
}
