package org.lovebank.task.arrangement.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lovebank.matching.snapshot.Ban;
import org.lovebank.task.arrangement.snapshot.Links.Offer;
import org.lovebank.task.arrangement.snapshot.Links.Promise;
import org.lovebank.task.arrangement.snapshot.Links.Visit;
import org.lovebank.task.window.Window;

/** Reads what ties volunteers to orders and times. */
@ApplicationScoped
class LinkRepository {

    private static final String PROMISED = "select volunteer_id, planned_from, planned_to from assignment"
            + " where volunteer_id = any (?) and planned_to > ? and planned_from < ?"
            + " and state in ('ACCEPTED', 'CHECKED_IN', 'CHECKED_OUT', 'SUBMITTED', 'CONFIRMED')";
    private static final String OFFERED = "select distinct on (order_id, volunteer_id) order_id, volunteer_id,"
            + " planned_from from assignment where order_id = any (?) and volunteer_id = any (?) and state = 'OFFERED'"
            + " order by order_id, volunteer_id, id desc";
    private static final String VISITED =
            "select beneficiary_id, volunteer_id, count(*) as visits, max(out_at) as last_at"
                    + " from assignment where beneficiary_id = any (?) and volunteer_id = any (?) and state = 'CONFIRMED'"
                    + " group by beneficiary_id, volunteer_id";
    private static final String DECLINED = "select distinct order_id, volunteer_id from assignment"
            + " where order_id = any (?) and volunteer_id = any (?) and state not in ('OFFERED', 'CALLED_OFF')";
    private static final String UNWANTED = "select o.id as order_id, x.volunteer_id from service_order o"
            + " join excluded_volunteer x on x.beneficiary_id = o.beneficiary_id"
            + " where o.id = any (?) and x.volunteer_id = any (?)";

    private final SnapshotRepository rows;

    LinkRepository(SnapshotRepository rows) {
        this.rows = rows;
    }

    Links between(Collection<OrderRow> orders, Collection<PersonRow> people, Window days) {
        UUID[] orderIds = orders.stream().map(OrderRow::id).toArray(UUID[]::new);
        UUID[] beneficiaries =
                orders.stream().map(OrderRow::beneficiaryId).distinct().toArray(UUID[]::new);
        UUID[] ids = people.stream().map(person -> person.volunteer().id()).toArray(UUID[]::new);
        return new Links(
                rows.read(
                        PROMISED,
                        List.of(ids, days.from(), days.to()),
                        row -> new Promise(
                                row.getObject("volunteer_id", UUID.class),
                                new Window(
                                        SnapshotRepository.instant(row, "planned_from"),
                                        SnapshotRepository.instant(row, "planned_to")))),
                rows.read(
                        OFFERED,
                        List.of(orderIds, ids),
                        row -> new Offer(
                                row.getObject("order_id", UUID.class),
                                row.getObject("volunteer_id", UUID.class),
                                SnapshotRepository.instant(row, "planned_from"))),
                rows.read(
                        VISITED,
                        List.of(beneficiaries, ids),
                        row -> new Visit(
                                row.getObject("beneficiary_id", UUID.class),
                                row.getObject("volunteer_id", UUID.class),
                                row.getInt("visits"),
                                SnapshotRepository.instant(row, "last_at"))),
                bans(orderIds, ids));
    }

    private List<Ban> bans(UUID[] orders, UUID[] ids) {
        List<Ban> bans = new ArrayList<>(ban(DECLINED, orders, ids, Ban.Why.DECLINED));
        bans.addAll(ban(UNWANTED, orders, ids, Ban.Why.EXCLUDED));
        return bans;
    }

    private List<Ban> ban(String sql, UUID[] orders, UUID[] ids, Ban.Why why) {
        return rows.read(
                sql,
                List.of(orders, ids),
                row -> new Ban(row.getObject("order_id", UUID.class), row.getObject("volunteer_id", UUID.class), why));
    }
}
