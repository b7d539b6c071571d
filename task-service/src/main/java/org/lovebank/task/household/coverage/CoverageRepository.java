package org.lovebank.task.household.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;

/** Counts, in the database. */
@ApplicationScoped
class CoverageRepository {

    private static final int MOST_AREAS = 100;
    private static final String HERE =
            "(%1$s.area_path = :area or (%1$s.area_path >= :below and %1$s.area_path < :past))";

    private static final String PAIRS = "select count(*) as agreements,"
            + " count(*) filter (where a.mode = 'ONE_TO_ONE') as one_to_one,"
            + " count(*) filter (where a.mode = 'MANY_TO_ONE') as many_to_one,"
            + " coalesce(sum((select count(*) from agreement_party p where p.agreement_id = a.id"
            + " and p.revision = a.revision and p.role = 'VOLUNTEER' and not exists (select from agreement_departure d"
            + " where d.agreement_id = a.id and d.revision = a.revision and d.volunteer_id = p.party_id))), 0) as pairs,"
            + " count(distinct a.beneficiary_id) as covered from agreement a where a.state = 'ACTIVE' and "
            + HERE.formatted("a");

    private static final String VISITS =
            "select count(*) filter (where v.kind <> 'CONSULTATION' and v.outcome <> 'NOT_AT_HOME')"
                    + " as visits, count(*) filter (where v.kind = 'CONSULTATION') as consultations from visit v"
                    + " where v.visited_at >= :begins and v.visited_at < :ends and " + HERE.formatted("v");

    private static final String SERVED = "select count(*) from assignment s join service_order o on o.id = s.order_id"
            + " where o.agreement_id is not null and s.state = 'CONFIRMED' and s.out_at >= :begins and s.out_at < :ends"
            + " and " + HERE.formatted("s");

    private static final String PROBLEMS =
            "select count(*) filter (where v.visited_at >= :begins and v.visited_at < :ends)"
                    + " as found, count(*) filter (where p.solved_at >= :begins and p.solved_at < :ends) as solved"
                    + " from visit_problem p join visit v on v.id = p.visit_id where " + HERE.formatted("v");

    private static final String HOUSEHOLDS = "select h.area_path, count(*) as eligible,"
            + " count(*) filter (where r.paired) as paired, count(*) filter (where r.visited) as visited,"
            + " count(*) filter (where r.served) as served,"
            + " count(*) filter (where r.paired or r.visited or r.served) as reached from household h"
            + " cross join lateral (select"
            + " exists (select from agreement a where a.state = 'ACTIVE' and a.beneficiary_id = h.beneficiary_id) as paired,"
            + " exists (select from visit v where v.visited_id = h.beneficiary_id and v.outcome <> 'NOT_AT_HOME'"
            + " and v.visited_at >= :begins and v.visited_at < :ends) as visited,"
            + " exists (select from assignment s where s.beneficiary_id = h.beneficiary_id and s.state = 'CONFIRMED'"
            + " and s.out_at >= :begins and s.out_at < :ends) as served) r"
            + " where h.registered_on <= :to and (h.closed_on is null or h.closed_on > :to) and " + HERE.formatted("h")
            + " group by h.area_path order by h.area_path limit " + MOST_AREAS;

    private final Session entities;

    CoverageRepository(Session entities) {
        this.entities = entities;
    }

    PairingNumbers pairing(AreaPath area, LocalDate from, LocalDate to) {
        Tuple pairs = ask(PAIRS, area, from, to).getFirst();
        Tuple visits = ask(VISITS, area, from, to).getFirst();
        Tuple problems = ask(PROBLEMS, area, from, to).getFirst();
        long served =
                ask(SERVED, area, from, to).getFirst().get(0, Number.class).longValue();
        List<HouseholdNumbers.Line> households = households(area, from, to);
        long eligible =
                households.stream().mapToLong(HouseholdNumbers.Line::eligible).sum();
        long paired =
                households.stream().mapToLong(HouseholdNumbers.Line::paired).sum();
        return new PairingNumbers(
                area.value(),
                from,
                to,
                number(pairs, "agreements"),
                number(pairs, "one_to_one"),
                number(pairs, "many_to_one"),
                number(pairs, "pairs"),
                number(pairs, "covered"),
                eligible,
                paired,
                HouseholdNumbers.permille(paired, eligible),
                number(visits, "visits") + served,
                number(visits, "consultations"),
                number(problems, "found"),
                number(problems, "solved"));
    }

    List<HouseholdNumbers.Line> households(AreaPath area, LocalDate from, LocalDate to) {
        return ask(HOUSEHOLDS, area, from, to).stream()
                .map(row -> HouseholdNumbers.Line.of(
                        row.get("area_path", String.class),
                        number(row, "eligible"),
                        number(row, "paired"),
                        number(row, "visited"),
                        number(row, "served"),
                        number(row, "reached")))
                .toList();
    }

    private List<Tuple> ask(String sql, AreaPath area, LocalDate from, LocalDate to) {
        var query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("area", area.value())
                .setParameter("below", area + ".")
                .setParameter("past", area + "/");
        if (sql.contains(":to")) {
            query.setParameter("to", to);
        }
        if (sql.contains(":begins")) {
            query.setParameter("begins", from.atStartOfDay(Time.DAYS).toInstant())
                    .setParameter("ends", to.plusDays(1).atStartOfDay(Time.DAYS).toInstant());
        }
        return query.getResultList();
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
