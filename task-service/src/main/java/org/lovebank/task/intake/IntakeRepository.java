package org.lovebank.task.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.fate.IntakeRefusal.NoSuchIntake;
import org.lovebank.task.intake.fate.IntakeState;
import org.lovebank.task.intake.fate.Outcome;

/** The shelf of matters. */
@ApplicationScoped
public class IntakeRepository implements PanacheRepositoryBase<Intake, UUID> {

    private static final String BELOW =
            "(matter.areaPath = :area or (matter.areaPath >= :areaFrom and matter.areaPath < :areaTo))";

    /** The matter, if it is there and the caller may know of it. */
    public Intake findFor(Caller caller, UUID id) {
        return visible(findByIdOptional(id), caller, id);
    }

    /** The same, held against every other change until the transaction ends. */
    public Intake findForChange(Caller caller, UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller, id);
    }

    private static Intake visible(Optional<Intake> found, Caller caller, UUID id) {
        return found.filter(intake -> intake.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchIntake(id.toString())));
    }

    /** Number and place together name a matter; either alone names none. */
    Optional<Intake> byNumber(String intakeNo, AreaPath area) {
        return find("intakeNo = ?1 and matter.areaPath = ?2", intakeNo, area.value())
                .firstResultOptional();
    }

    /** Writes now, so that the version is the one that the event tells of. */
    public void keep(Intake intake) {
        persistAndFlush(intake);
    }

    String nextNumber(Instant now) {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('intake_number')")
                .getSingleResult();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, Time.DAYS));
        return "I%s-%06d".formatted(day, number.longValue());
    }

    /** What has no outcome yet there and below, the most pressing first. */
    List<Intake> open(
            AreaPath area,
            Instant dueAfter,
            UUID afterId,
            @org.jspecify.annotations.Nullable Instant dueBy,
            int limit) {
        Map<String, Object> facts = below(area);
        facts.put("settled", IntakeState.SETTLED);
        facts.put("dueAfter", dueAfter);
        facts.put("afterId", afterId);
        facts.put("dueBy", dueBy == null ? Instant.parse("9999-01-01T00:00:00Z") : dueBy);
        return find(
                        BELOW + " and fate.state <> :settled and fate.dueAt <= :dueBy and (fate.dueAt > :dueAfter"
                                + " or (fate.dueAt = :dueAfter and id > :afterId)) order by fate.dueAt, id",
                        facts)
                .page(0, limit)
                .list();
    }

    /** What came in there and below, newest first. */
    List<Intake> all(AreaPath area, @org.jspecify.annotations.Nullable Outcome outcome, UUID beforeId, int limit) {
        Map<String, Object> facts = below(area);
        facts.put("beforeId", beforeId);
        String which = "";
        if (outcome != null) {
            facts.put("outcome", outcome);
            which = " and fate.outcome = :outcome";
        }
        return find(BELOW + which + " and id < :beforeId order by id desc", facts)
                .page(0, limit)
                .list();
    }

    /** What a person brought, wrote down, or is concerned by, newest first. */
    List<Intake> of(UUID person, UUID beforeId, int limit) {
        return find(
                        "(reporter.recordedBy = ?1 or reporter.reporterId = ?1 or reporter.beneficiaryId = ?1)"
                                + " and id < ?2 order by id desc",
                        person,
                        beforeId)
                .page(0, limit)
                .list();
    }

    public List<Intake> ofBatch(UUID batchId, int limit) {
        return find("matter.batchId = ?1 order by id", batchId).page(0, limit).list();
    }

    /** Matters whose clock ran out; those that somebody is changing just now wait for the next round. */
    public List<Intake> overdue(Instant now, int limit) {
        return skippingLocked("state <> 'SETTLED' and due_at <= :now order by due_at", now, limit);
    }

    /** Matters whose words have been kept for long enough. */
    public List<Intake> toErase(Instant now, int limit) {
        return skippingLocked(
                "words is not null and words_until_on <= cast(:now as timestamptz) at time zone 'Asia/Shanghai'"
                        + " order by words_until_on",
                now,
                limit);
    }

    private List<Intake> skippingLocked(String which, Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from intake where " + which + " limit :limit for update skip locked", Intake.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Writes down who read the words. */
    void noteReading(UUID intakeId, UUID reader, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        "insert into intake_reading (id, intake_id, reader_id, read_at) values (:id, :intake, :reader, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("intake", intakeId)
                .setParameter("reader", reader)
                .setParameter("at", at)
                .executeUpdate();
    }

    private static Map<String, Object> below(AreaPath area) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("area", area.value());
        facts.put("areaFrom", area + ".");
        facts.put("areaTo", area + "/");
        return facts;
    }
}
