package org.lovebank.task.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.form.About;
import org.lovebank.task.complaint.form.ComplaintRefusal.AlreadyComplained;
import org.lovebank.task.complaint.form.ComplaintRefusal.NoSuchComplaint;
import org.lovebank.task.complaint.form.ComplaintState;

/** The shelf of cases. */
@ApplicationScoped
public class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    private static final String ONE_OPEN_CASE = "one_open_case_per_side";

    private static final String ASSIGNMENT = "select area_path, volunteer_id, beneficiary_id, requested_by, witness_id,"
            + " state, coalesce(confirmed_at, changed_at) as since, coalesce(minutes, 0) as minutes, record_id"
            + " from assignment where id = :id";
    private static final String CLAIM = "select w.wall_area_path as area_path, c.claimant_id as volunteer_id,"
            + " w.beneficiary_id, w.posted_by as requested_by, cast(null as uuid) as witness_id, c.state,"
            + " c.changed_at as since, 0 as minutes, cast(null as uuid) as record_id"
            + " from claim c join wish w on w.id = c.wish_id where c.id = :id and c.kind = 'GOODS'";

    public Complaint findFor(Caller caller, UUID id) {
        return visible(findByIdOptional(id), caller, id);
    }

    /** The same, held against every other change until the transaction ends. */
    public Complaint findForChange(Caller caller, UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller, id);
    }

    private static Complaint visible(Optional<Complaint> found, Caller caller, UUID id) {
        return found.filter(complaint -> complaint.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchComplaint(id)));
    }

    /** What a case is or would be about. */
    public Optional<Subject> subject(About about, UUID id) {
        String question = switch (about) {
            case ASSIGNMENT -> ASSIGNMENT;
            case CLAIM -> CLAIM;
        };
        List<Tuple> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(question, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Subject(
                        about,
                        id,
                        new AreaPath(row.get("area_path", String.class)),
                        row.get("volunteer_id", UUID.class),
                        row.get("beneficiary_id", UUID.class),
                        row.get("requested_by", UUID.class),
                        row.get("witness_id", UUID.class),
                        row.get("state", String.class),
                        row.get("since", Instant.class),
                        row.get("minutes", Integer.class),
                        row.get("record_id", UUID.class)));
    }

    /** Writes now; the database keeps a second open case of the same side out. */
    public void keep(Complaint complaint) {
        try {
            persistAndFlush(complaint);
        } catch (ConstraintViolationException violation) {
            if (ONE_OPEN_CASE.equals(violation.getConstraintName())) {
                throw new Refused(new AlreadyComplained(complaint.ground().aboutId()));
            }
            throw violation;
        }
    }

    public String nextNumber(Instant now) {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('complaint_number')")
                .getSingleResult();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, Time.DAYS));
        return "C%s-%06d".formatted(day, number.longValue());
    }

    /** The newest cases there and below, in a state if one is asked for. */
    public List<Complaint> in(AreaPath area, List<ComplaintState> states, UUID beforeId, int limit) {
        return find(
                        "(parties.areaPath = ?1 or (parties.areaPath >= ?2 and parties.areaPath < ?3))"
                                + " and course.state in ?4 and id < ?5 order by id desc",
                        area.value(),
                        area + ".",
                        area + "/",
                        states,
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** What a person brought, wrote down, or has to answer, newest first. */
    public List<Complaint> of(UUID person, UUID beforeId, int limit) {
        return find(
                        "(parties.complainantId = ?1 or parties.respondentId = ?1 or parties.filedBy = ?1)"
                                + " and id < ?2 order by id desc",
                        person,
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** Cases whose clock ran out; those that somebody is changing just now wait for the next round. */
    public List<Complaint> due(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from complaint where state <> 'CLOSED' and due_at <= :now order by due_at limit :limit"
                                + " for update skip locked",
                        Complaint.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Writes down who read the words. */
    public void noteReading(UUID complaintId, UUID reader, Instant at) {
        getEntityManager()
                .createNativeQuery("insert into complaint_reading (id, complaint_id, reader_id, read_at)"
                        + " values (:id, :complaint, :reader, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("complaint", complaintId)
                .setParameter("reader", reader)
                .setParameter("at", at)
                .executeUpdate();
    }
}
