package org.lovebank.task.treat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.treat.TreatRefusal.NoSuchTreat;
import org.lovebank.task.treat.TreatView.Numbers;
import org.lovebank.task.treat.TreatView.PeriodView;

/** The shelf of treats, and what of them was taken. */
@ApplicationScoped
public class TreatRepository implements PanacheRepositoryBase<Treat, UUID> {

    /** The treat, if it is there and the caller may know of it. */
    public Treat findFor(Caller caller, UUID id) {
        return findByIdOptional(id)
                .filter(treat -> treat.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchTreat(id)));
    }

    /** The same, held against every other change until the transaction ends. */
    Treat findForChange(Caller caller, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(treat -> treat.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchTreat(id)));
    }

    /** The same, held only against being closed: many may take portions at once. */
    public Treat findForPortion(Caller caller, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(treat -> treat.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchTreat(id)));
    }

    List<Treat> in(AreaPath area, TreatState state, UUID beforeId, int limit) {
        return find(
                        "state = ?1 and (areaPath = ?2 or (areaPath >= ?3 and areaPath < ?4)) and id < ?5 order by id desc",
                        state,
                        area.value(),
                        area + ".",
                        area + "/",
                        beforeId)
                .page(0, limit)
                .list();
    }

    List<Treat> of(List<UUID> organisations, UUID beforeId, int limit) {
        return find("organisationId in ?1 and id < ?2 order by id desc", organisations, beforeId)
                .page(0, limit)
                .list();
    }

    Numbers numbers(UUID treatId, LocalDate periodFromOn) {
        Tuple row = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select coalesce((select taken from treat_period where treat_id = :treat and from_on = :from), 0)"
                                + " as taken, (select count(*) from treat_pass where treat_id = :treat"
                                + " and withdrawn_at is null) as passes",
                        Tuple.class)
                .setParameter("treat", treatId)
                .setParameter("from", periodFromOn)
                .getSingleResult();
        return new Numbers(
                periodFromOn,
                row.get("taken", Number.class).intValue(),
                row.get("passes", Number.class).intValue());
    }

    /** The periods of which something was taken, newest first. */
    List<PeriodView> periods(UUID treatId, LocalDate before, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select from_on, portions, taken from treat_period where treat_id = :treat and from_on < :before"
                                + " order by from_on desc limit :most",
                        Tuple.class)
                .setParameter("treat", treatId)
                .setParameter("before", before)
                .setParameter("most", limit)
                .getResultList()
                .stream()
                .map(row -> new PeriodView(
                        row.get("from_on", LocalDate.class),
                        row.get("portions", Integer.class),
                        row.get("taken", Integer.class)))
                .toList();
    }
}
