package org.lovebank.task.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;

/** The shelf of agreements. */
@ApplicationScoped
public class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    /** The agreement, held against every other change until the transaction ends. */
    public Optional<Agreement> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Writes now, so that the version is the one that the event tells of. */
    public void keep(Agreement agreement) {
        persistAndFlush(agreement);
    }

    public String nextNumber(Instant now) {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('agreement_number')")
                .getSingleResult();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, Time.DAYS));
        return "A%s-%06d".formatted(day, number.longValue());
    }

    /** Those of an area in a state, newest first. */
    public List<Agreement> in(AreaPath area, AgreementState state, UUID beforeId, int limit) {
        return find(
                        "course.state = ?1 and (areaPath = ?2 or (areaPath >= ?3 and areaPath < ?4)) and id < ?5 order by id desc",
                        state,
                        area.value(),
                        area + ".",
                        area + "/",
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** Those that name a person in their present or proposed words, newest first. */
    public List<Agreement> naming(UUID person, UUID beforeId, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select a.* from agreement a where a.id < ?2 and exists (select from agreement_party p"
                                + " where p.agreement_id = a.id and p.party_id = ?1"
                                + " and p.revision in (a.revision, a.proposed_revision)) order by a.id desc limit ?3",
                        Agreement.class)
                .setParameter(1, person)
                .setParameter(2, beforeId)
                .setParameter(3, limit)
                .getResultList();
    }

    /** Signed ones whose first day has come, and running ones whose last day is over; what somebody changes now waits. */
    public List<Agreement> dueOn(LocalDate today, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from agreement where (state in ('SIGNED','ACTIVE','SUSPENDED') and to_on < ?1)"
                                + " or (state = 'SIGNED' and from_on <= ?1) order by id limit ?2 for update skip locked",
                        Agreement.class)
                .setParameter(1, today)
                .setParameter(2, limit)
                .getResultList();
    }

    /** The ids of the running ones after another. */
    public List<UUID> runningAfter(UUID afterId, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id from agreement where state = 'ACTIVE' and id > ?1 order by id limit ?2", UUID.class)
                .setParameter(1, afterId)
                .setParameter(2, limit)
                .getResultList();
    }
}
