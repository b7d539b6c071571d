package org.lovebank.volunteer.nationalexchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** Exports with their lines; a row of ours stands in one line per version, unless the line was rejected. */
@ApplicationScoped
class NationalExportRepository implements PanacheRepositoryBase<NationalExport, UUID> {

    private static final int EXPORT_LOCK = 7505;
    private static final String INTO =
            "insert into national_export_line (id, export_id, state, element, subject, subject_version, content)"
                    + " select gen_random_uuid(), ?1, 'PENDING', ";
    private static final String BELOW = "(x.area_path = ?2 or x.area_path like ?3)";
    private static final String ONCE = " on conflict do nothing";

    /** Two exports at once take turns. */
    void takeTurn() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, 0)")
                .setParameter(1, EXPORT_LOCK)
                .getSingleResult();
    }

    void volunteers(UUID exportId, AreaPath place) {
        fill(
                INTO
                        + "'VOLUNTEER', x.id, x.version, jsonb_build_object('volunteerNo', x.volunteer_no, 'status', x.status,"
                        + " 'area', x.area_path, 'skills', to_jsonb(x.specialties)) from volunteer x where " + BELOW
                        + " and x.status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED', 'WITHDRAWN')" + ONCE,
                exportId,
                place,
                null);
    }

    void serviceTimes(UUID exportId, AreaPath place, Instant until) {
        fill(
                INTO + "'SERVICE_TIME', x.id, 0, jsonb_build_object('volunteerNo', v.volunteer_no, 'project',"
                        + " x.project_name, 'category', x.category_code, 'servedFrom', x.served_from, 'servedTo',"
                        + " x.served_to, 'minutes', x.minutes, 'place', x.place, 'content', x.content, 'recipients',"
                        + " cardinality(x.beneficiary_ids), 'recorder', x.recorded_by) from service_record x"
                        + " join volunteer v on v.id = x.volunteer_id where " + BELOW
                        + " and x.state = 'FINAL' and x.served_from < ?4" + ONCE,
                exportId,
                place,
                until);
    }

    void trainings(UUID exportId, AreaPath place, Instant until) {
        fill(
                INTO
                        + "'TRAINING', r.id, r.version, jsonb_build_object('volunteerNo', v.volunteer_no, 'title', t.title,"
                        + " 'topic', t.topic, 'heldAt', x.starts_at, 'minutes', x.minutes, 'result', r.result)"
                        + " from training_record r join training_session x on x.id = r.session_id join training t"
                        + " on t.id = x.training_id join volunteer v on v.id = r.volunteer_id where " + BELOW
                        + " and x.starts_at < ?4" + ONCE,
                exportId,
                place,
                until);
    }

    void groups(UUID exportId, AreaPath place) {
        fill(
                INTO
                        + "'GROUP', x.id, x.version, jsonb_build_object('name', x.name, 'kind', x.kind, 'area', x.area_path,"
                        + " 'status', x.status) from team x where " + BELOW + ONCE,
                exportId,
                place,
                null);
    }

    private void fill(String statement, UUID exportId, AreaPath place, @Nullable Instant until) {
        Query insert = getEntityManager()
                .createNativeQuery(statement)
                .setParameter(1, exportId)
                .setParameter(2, place.value())
                .setParameter(3, place + ".%");
        if (until != null) {
            insert.setParameter(4, until);
        }
        insert.executeUpdate();
    }

    Map<String, Long> countsOf(UUID exportId) {
        Map<String, Long> counts = new TreeMap<>();
        for (Object each : getEntityManager()
                .createNativeQuery("select element, count(*) from national_export_line where export_id = ?1 group by 1")
                .setParameter(1, exportId)
                .getResultList()) {
            Object[] row = (Object[]) each;
            counts.put((String) row[0], ((Number) row[1]).longValue());
        }
        return counts;
    }

    /** What was accepted there of this export and counts here no longer. */
    List<UUID> takenBack(UUID exportId) {
        List<UUID> found = new ArrayList<>();
        for (Object each : getEntityManager()
                .createNativeQuery("select l.id from national_export_line l join service_record r on r.id = l.subject"
                        + " where l.export_id = ?1 and l.element = 'SERVICE_TIME' and l.state = 'ACCEPTED'"
                        + " and r.state <> 'FINAL' order by l.id limit 1000")
                .setParameter(1, exportId)
                .getResultList()) {
            found.add((UUID) each);
        }
        return found;
    }
}
