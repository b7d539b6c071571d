package org.lovebank.task.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;
import org.lovebank.http.screen.Months;

/** Counts month by month, for everybody's eyes; each question reads its place and its months and nothing else. */
@ApplicationScoped
class MonthlyRepository {

    private static final String ASKED = """
            with q as (
              select cast(? as text) as area, cast(? as text) || '.' as below, cast(? as text) || '/' as beyond,
                     cast(? as timestamptz) as since, cast(? as timestamptz) as until
            )
            """;
    private static final String THERE = "(@PATH = q.area or (@PATH >= q.below and @PATH < q.beyond))";
    private static final String MONTH = "to_char(@AT at time zone 'Asia/Shanghai', 'YYYY-MM')";

    private static final String MATTERS = ASKED
            + """
            select @MONTH as month, count(*) as whole, count(*) filter (where i.state = 'SETTLED') as part
              from intake i, q
             where @THERE and i.received_at >= q.since and i.received_at < q.until group by 1""".replace("@MONTH", MONTH.replace("@AT", "i.received_at"))
                    .replace("@THERE", THERE.replace("@PATH", "i.area_path"));

    private static final String WAITING = ASKED
            + """
            select @MONTH as month, count(*) as whole,
                   percentile_disc(0.5) within group (order by cast(extract(epoch from f.claimed_at - w.published_at) as bigint) / 60) as part
              from wish w cross join q
             cross join lateral (select min(c.claimed_at) as claimed_at from claim c
                                  where c.wish_id = w.id and c.claimed_at >= w.published_at) f
             where @THERE and w.published_at >= q.since and w.published_at < q.until and f.claimed_at is not null
             group by 1""".replace("@MONTH", MONTH.replace("@AT", "w.published_at"))
                    .replace("@THERE", THERE.replace("@PATH", "w.wall_area_path"));

    private static final String PAIRS = ASKED + """
            select to_char(m, 'YYYY-MM') as month, count(*) as whole, count(*) as part
              from q
             cross join generate_series(q.since at time zone 'Asia/Shanghai', q.until at time zone 'Asia/Shanghai' - interval '1 day',
                                        interval '1 month') m
              join agreement a on @THERE and a.active_since < (m + interval '1 month') at time zone 'Asia/Shanghai'
                   and (a.state in ('ACTIVE','SUSPENDED')
                        or a.state = 'ENDED' and a.state_since >= (m + interval '1 month') at time zone 'Asia/Shanghai')
             group by 1""".replace("@THERE", THERE.replace("@PATH", "a.area_path"));

    private final DataSource database;

    /** So many in a month, and so many of them; or what half of them did not go beyond. */
    record Monthly(int whole, int part) {
        static final Monthly NONE = new Monthly(0, 0);
    }

    MonthlyRepository(DataSource database) {
        this.database = database;
    }

    /** Matters that came in, and those of them that are settled. */
    Map<YearMonth, Monthly> matters(AreaPath area, Months months) {
        return ask(MATTERS, area, months);
    }

    /** Wishes that somebody took on, by the month in which they were hung; the part is the median wait in minutes. */
    Map<YearMonth, Monthly> waiting(AreaPath area, Months months) {
        return ask(WAITING, area, months);
    }

    /** Agreements that stood when a month was over. */
    Map<YearMonth, Monthly> pairs(AreaPath area, Months months) {
        return ask(PAIRS, area, months);
    }

    private Map<YearMonth, Monthly> ask(String question, AreaPath area, Months months) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(question)) {
            select.setString(1, area.value());
            select.setString(2, area.value());
            select.setString(3, area.value());
            select.setObject(4, months.begin().atOffset(ZoneOffset.UTC));
            select.setObject(5, months.end().atOffset(ZoneOffset.UTC));
            Map<YearMonth, Monthly> found = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            YearMonth.parse(row.getString("month")),
                            new Monthly(row.getInt("whole"), row.getInt("part")));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
