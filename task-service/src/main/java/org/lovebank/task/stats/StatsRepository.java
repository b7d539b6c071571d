package org.lovebank.task.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;
import org.lovebank.task.stats.Figures.Coverage;
import org.lovebank.task.stats.Figures.Line;
import org.lovebank.task.stats.Figures.Matters;
import org.lovebank.task.stats.Figures.Quality;

/** Counts; every question names its place and its days. */
@ApplicationScoped
class StatsRepository {

    private static final String ASKED = """
            with asked as (
              select cast(? as text) as area, cast(? as text) || '.' as below, cast(? as text) || '/' as beyond,
                     cast(? as timestamptz) as since, cast(? as timestamptz) as until, cast(? as int) as codes
            )
            """;
    private static final String THERE = " (%1$s = q.area or (%1$s >= q.below and %1$s < q.beyond)) ";

    private static final String LINES = ASKED + """
            , seen as (
              select coalesce(o.action_line, 'NONE') as line, o.id, a.volunteer_id, a.minutes
                from service_order o cross join asked q
                left join assignment a on a.order_id = o.id and a.state = 'CONFIRMED'
               where @THERE and o.state <> 'REJECTED' and o.placed_at >= q.since and o.placed_at < q.until
            )
            select line, count(distinct id) as orders, count(distinct id) filter (where volunteer_id is not null) as served,
                   count(volunteer_id) as services, count(distinct volunteer_id) as volunteers,
                   coalesce(sum(minutes), 0) as minutes
              from seen group by line""".replace("@THERE", THERE.formatted("o.area_path"));

    // A wish that became an order is one need: it is taken on when somebody sits in the order.
    private static final String COVERAGE = ASKED
            + """
            , seats as (
              select order_id from assignment
               where order_id is not null
                 and state in ('ACCEPTED','CHECKED_IN','CHECKED_OUT','SUBMITTED','DISPUTED','CONFIRMED')
            ), needs as (
              select w.wall_area_path as area_path, q.codes,
                     exists (select from claim c where c.wish_id = w.id and c.state in ('HELD','DELIVERED','FULFILLED'))
                       or w.order_id in (select order_id from seats) as taken
                from wish w cross join asked q
               where @WALL and w.published_at >= q.since and w.published_at < q.until
                 and exists (select from wish_line l where l.wish_id = w.id and l.side = 'NEED')
              union all
              select o.area_path, q.codes, o.id in (select order_id from seats)
                from service_order o cross join asked q
               where @AREA and o.origin <> 'WISH' and o.state not in ('PLACED','RETURNED','REJECTED')
                 and o.placed_at >= q.since and o.placed_at < q.until
            )
            select array_to_string((string_to_array(area_path, '.'))[1:codes], '.') as place,
                   count(*) as published, count(*) filter (where taken) as taken_on
              from needs group by 1 order by 1 limit 500""".replace("@WALL", THERE.formatted("w.wall_area_path"))
                    .replace("@AREA", THERE.formatted("o.area_path"));

    private static final String QUALITY = ASKED + """
            select @KEY as grp,
                   count(*) filter (where a.state = 'CONFIRMED') as services,
                   count(r.score) as opinions, coalesce(sum(r.score), 0) as scores,
                   count(*) filter (where r.score >= ?) as satisfied,
                   count(*) filter (where a.state in ('LATE_WITHDRAWN','NO_SHOW')) as broken,
                   count(*) filter (where exists (
                     select from complaint c where c.about = 'ASSIGNMENT' and c.about_id = a.id and c.state = 'CLOSED'
                        and c.finding in ('UPHELD','PARTLY_UPHELD'))) as complained
              from assignment a cross join asked q
              left join service_rating r on r.assignment_id = a.id
              left join service_order o on o.id = a.order_id
             where @THERE and a.planned_from >= q.since and a.planned_from < q.until
               and a.state in ('CONFIRMED','VOIDED','LATE_WITHDRAWN','NO_SHOW') and @KEY is not null
             group by 1 order by 1 limit 500""".replace("@THERE", THERE.formatted("a.area_path"));

    private static final String MATTERS = ASKED + """
            select count(*) as received, count(*) filter (where state <> 'SETTLED') as open,
                   count(*) filter (where state <> 'SETTLED' and due_at <= ?) as overdue,
                   count(*) filter (where state = 'SETTLED' and outcome = 'WISH') as wishes,
                   count(*) filter (where state = 'SETTLED' and outcome = 'ORDER') as orders,
                   count(*) filter (where state = 'SETTLED' and outcome = 'REFERRAL') as referrals,
                   count(*) filter (where state = 'SETTLED' and outcome = 'DUPLICATE') as duplicates,
                   count(*) filter (where state = 'SETTLED' and outcome = 'REJECTED') as rejected,
                   count(*) filter (where state = 'SETTLED' and outcome = 'ANSWERED') as answered
              from intake i cross join asked q
             where @THERE and i.received_at >= q.since and i.received_at < q.until""".replace("@THERE", THERE.formatted("i.area_path"));

    private final DataSource database;

    StatsRepository(DataSource database) {
        this.database = database;
    }

    List<Line> lines(AreaPath area, Period period) {
        return rows(
                LINES,
                area,
                period,
                0,
                List.of(),
                row -> new Line(
                        row.getString("line"),
                        row.getInt("orders"),
                        row.getInt("served"),
                        row.getInt("services"),
                        row.getInt("volunteers"),
                        row.getInt("minutes")));
    }

    List<Coverage> coverage(AreaPath area, Period period, int steps) {
        return rows(
                COVERAGE,
                area,
                period,
                steps,
                List.of(),
                row -> new Coverage(row.getString("place"), row.getInt("published"), row.getInt("taken_on")));
    }

    List<Quality> quality(AreaPath area, Period period, int steps, Grouping by, int satisfiedFrom) {
        String key = switch (by) {
            case AREA -> "array_to_string((string_to_array(a.area_path, '.'))[1:q.codes], '.')";
            case CATEGORY -> "a.category_code";
            case ORGANISATION -> "cast(o.current_org_id as text)";
        };
        return rows(
                QUALITY.replace("@KEY", key),
                area,
                period,
                steps,
                List.of(satisfiedFrom),
                row -> new Quality(
                        row.getString("grp"),
                        row.getInt("services"),
                        row.getInt("opinions"),
                        row.getInt("scores"),
                        row.getInt("satisfied"),
                        row.getInt("broken"),
                        row.getInt("complained")));
    }

    Matters matters(AreaPath area, Period period, Instant now) {
        return rows(
                        MATTERS,
                        area,
                        period,
                        0,
                        List.of(now.atOffset(ZoneOffset.UTC)),
                        row -> new Matters(
                                row.getInt("received"),
                                row.getInt("open"),
                                row.getInt("overdue"),
                                row.getInt("wishes"),
                                row.getInt("orders"),
                                row.getInt("referrals"),
                                row.getInt("duplicates"),
                                row.getInt("rejected"),
                                row.getInt("answered")))
                .getFirst();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(
            String question, AreaPath area, Period period, int steps, List<Object> more, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(question)) {
            select.setString(1, area.value());
            select.setString(2, area.value());
            select.setString(3, area.value());
            select.setObject(4, period.begin().atOffset(ZoneOffset.UTC));
            select.setObject(5, period.end().atOffset(ZoneOffset.UTC));
            select.setInt(6, area.value().split("\\.", -1).length + steps);
            for (int i = 0; i < more.size(); i++) {
                select.setObject(7 + i, more.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
