package org.lovebank.task.aid;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.task.aid.AidView.Totals;

/** The shelf of sheets. */
@ApplicationScoped
class AidRepository implements PanacheRepositoryBase<AidDistribution, UUID> {

    List<AidDistribution> in(AreaPath place, UUID before, int limit) {
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
                        "select count(distinct d.id) as sheets, count(distinct l.household_id) as households,"
                                + " coalesce(sum(l.amount_cents), 0) as cents from aid_distribution d join aid_line l"
                                + " on l.distribution_id = d.id where d.handed_out_on between :from and :to"
                                + " and (d.area_path = :area or d.area_path like :below)",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("area", place.value())
                .setParameter("below", place + ".%")
                .getSingleResult();
        return new Totals(
                place.value(), from, to, number(sums, "sheets"), number(sums, "households"), number(sums, "cents"));
    }

    private static long number(Tuple row, String name) {
        return row.get(name, Number.class).longValue();
    }
}
