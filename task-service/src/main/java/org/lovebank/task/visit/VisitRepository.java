package org.lovebank.task.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.task.visit.VisitView.Totals;

/** The shelf of visits. */
@ApplicationScoped
class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {

    Optional<Visit> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Visit> in(AreaPath place, UUID before, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and id < ?3 order by id desc",
                        place.value(),
                        place + ".%",
                        before)
                .page(0, limit)
                .list();
    }

    Totals totals(AreaPath place, LocalDate from, LocalDate to) {
        Tuple sums = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) filter (where kind = 'CONSULTATION') as consultations,"
                                + " count(*) filter (where kind <> 'CONSULTATION') as home,"
                                + " count(*) filter (where kind = 'HOLIDAY') as holiday,"
                                + " count(distinct visited_id) as people,"
                                + " coalesce(sum((select count(*) from visit_problem p where p.visit_id = v.id)), 0)"
                                + " as found,"
                                + " coalesce(sum((select count(p.solved_at) from visit_problem p where p.visit_id ="
                                + " v.id)), 0) as solved"
                                + " from visit v where visited_at >= :from and visited_at < :to"
                                + " and (area_path = :area or area_path like :below)",
                        Tuple.class)
                .setParameter("from", from.atStartOfDay(Time.DAYS).toInstant())
                .setParameter("to", to.plusDays(1).atStartOfDay(Time.DAYS).toInstant())
                .setParameter("area", place.value())
                .setParameter("below", place + ".%")
                .getSingleResult();
        return new Totals(
                place.value(),
                from,
                to,
                number(sums, "consultations"),
                number(sums, "home"),
                number(sums, "holiday"),
                number(sums, "people"),
                number(sums, "found"),
                number(sums, "solved"));
    }

    private static long number(Tuple row, String name) {
        return row.get(name, Number.class).longValue();
    }
}
