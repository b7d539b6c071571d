package org.lovebank.task.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.task.Rows;
import org.lovebank.task.window.WeeklyHours;

/** An invented city in the house's own tables, large enough to measure: made by a few statements, the same every time. */
@ApplicationScoped
public class GeneratedCity {

    private static final int PATTERNS = 64;

    private static final List<String> SCRIPT = List.of(
            "truncate assignment, volunteer_agenda, volunteer_skill, volunteer, open_demand cascade",
            "insert into town select n, format('cn.d%s.s%s.c%s', n / 40, n / 8, n)"
                    + " from generate_series(0, {communities} - 1) n",
            """
            insert into volunteer
            select cast(md5('v' || s.n) as uuid), 'V-' || s.n, '王**',
                   case when s.n % 100 < {active} then 'ACTIVE' else 'PAUSED' end,
                   town.path || '.g' || s.n % 20, 'FROM_18_TO_59',
                   case when s.n % 5 = 0 then array['sichuan'] else cast('{}' as text[]) end, pattern.hours,
                   case when s.n % 17 = 0 then cast('[{"kind":"NURSE","validUntilOn":"2041-01-01"}]' as jsonb) else '[]' end,
                   case when s.n % 6 = 0 then date '2041-01-01' end, s.n % 50 = 7, 1, now()
            from generate_series(1, {registered}) s (n)
            join town on town.n = (s.n * 7919) % {communities}
            join pattern on pattern.n = (s.n * 31) % 64""",
            """
            insert into volunteer_skill
            select code, v.area_path, v.id, 1 + (hashtext(v.volunteer_no || code) & 1),
                   case when v.status <> 'ACTIVE' then 1 when v.prefers_human_dispatch then 2 else 0 end,
                   pattern.parts, false, v.minors_vetted_until_on,
                   case when v.qualifications <> '[]' then array['NURSE'] end
            from volunteer v
            join pattern on pattern.n = (substr(v.volunteer_no, 3)::int * 31) % 64
            cross join unnest(array['REPAIR','TUTORING','LEGAL_AID','HEALTH_CARE','HARDSHIP_HELP','EDUCATION',
              'CULTURE_SPORT','ENVIRONMENT','MEAL_HELP','CLEANING_HELP','TRAVEL_HELP']) with ordinality c (code, place)
            where (hashtext(code || v.volunteer_no) & 1023) < 700 / (place % 8 + 1)
              and (v.status = 'ACTIVE' or (hashtext(v.volunteer_no) & 3) = 0)
            on conflict do nothing""",
            """
            insert into volunteer_skill
            select 'HARDSHIP_HELP', area_path, volunteer_id, 1, standing, parts, minor, vetted_until_on, papers
            from volunteer_skill where skill_code in ('MEAL_HELP', 'CLEANING_HELP', 'TRAVEL_HELP')
            on conflict do nothing""",
            """
            insert into assignment (id, version, wish_id, volunteer_id, beneficiary_id, requested_by, area_path,
              category_code, title, content, place, planned_from, planned_to, window_from, window_to, state, accepted_at,
              changed_at)
            select cast(md5('a' || v.id) as uuid), 0, cast(md5('w' || v.id) as uuid), v.id,
                   cast(md5('b' || hashtext(v.volunteer_no) % 5000) as uuid), v.id, v.area_path, 'REPAIR', 't', 'c', 'p',
                   at, at + interval '90 minutes', at, at + interval '4 hours', 'ACCEPTED', at, timestamptz '2040-03-05 10:00+8'
            from volunteer v
            cross join lateral (select timestamptz '2040-03-05 08:00+8' + (hashtext(v.volunteer_no) & 255) * interval '1 hour') p (at)
            where v.status = 'ACTIVE' and hashtext('busy' || v.volunteer_no) & 7 = 0""",
            """
            insert into open_demand (id, source, source_id, area_path, top_category, category_code, title, place, posted_by,
              beneficiary_id, window_from, window_to, minutes, parts, contact_with_minors, hazardous, insured, urgency,
              waiting_since)
            select cast(md5('d' || s.n) as uuid), 'WISH', cast(md5('d' || s.n) as uuid), town.path, code, code, 't', 'p',
                   cast(md5('r' || s.n) as uuid), cast(md5('b' || s.n % 5000) as uuid), at, at + interval '3 hours', 90,
                   1 << ((extract(isodow from at at time zone 'Asia/Shanghai')::int - 1) * 3
                     + case when extract(hour from at at time zone 'Asia/Shanghai') < 12 then 0
                            when extract(hour from at at time zone 'Asia/Shanghai') < 18 then 1 else 2 end),
                   false, false, false, s.n % 20 / 19 * 3, timestamptz '2040-03-05 10:00+8' - (s.n % 240) * interval '1 hour'
            from generate_series(1, {open}) s (n)
            join town on town.n = (s.n * 104729) % {communities}
            cross join lateral (select (array['REPAIR','TUTORING','LEGAL_AID','HEALTH_CARE','HARDSHIP_HELP','EDUCATION',
              'CULTURE_SPORT','ENVIRONMENT'])[1 + (hashtext('k' || s.n) & 7)]) c (code)
            cross join lateral (select timestamptz '2040-03-05 08:00+8' + (hashtext('t' || s.n) & 255) * interval '1 hour') p (at)""",
            "vacuum analyze");

    private final String database;
    private final String owner;
    private final String ownerPassword;
    private final Rows rows;

    GeneratedCity(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword,
            Rows rows) {
        this.database = database;
        this.owner = owner;
        this.ownerPassword = ownerPassword;
        this.rows = rows;
    }

    /** How large it is: communities lie eight to a street, five streets to a district, twenty grids to each. */
    public record Size(int registered, int activePercent, int communities, int open) {}

    /** Empties the tables that matching reads, and fills them: their owner may, the house may not. */
    public void build(Size size) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "create temporary table pattern (n int primary key, hours bytea, parts int)",
                    "create temporary table town (n int primary key, path text)")) {
                statement.execute(sql);
            }
            patterns(connection);
            for (String sql : SCRIPT) {
                statement.execute(sql.replace("{registered}", String.valueOf(size.registered()))
                        .replace("{open}", String.valueOf(size.open()))
                        .replace("{active}", String.valueOf(size.activePercent()))
                        .replace("{communities}", String.valueOf(size.communities())));
            }
        }
    }

    private static void patterns(Connection connection) throws SQLException {
        Random random = new Random(42);
        try (PreparedStatement insert = connection.prepareStatement("insert into pattern values (?, ?, ?)")) {
            for (int n = 0; n < PATTERNS; n++) {
                WeeklyHours hours = WeeklyHours.none();
                for (int stretch = 0; stretch < 5; stretch++) {
                    int from = 8 + random.nextInt(10);
                    hours = hours.and(
                            DayOfWeek.of(1 + random.nextInt(7)),
                            LocalTime.of(from, 0),
                            LocalTime.of(Math.min(22, from + 4), 0));
                }
                insert.setInt(1, n);
                insert.setBytes(2, hours.bytes());
                insert.setInt(3, hours.parts());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Processor time of the database's backends in nanoseconds, as Linux counts it. */
    public long backendNanos() {
        return rows.texts("select pid from pg_stat_activity where backend_type = 'client backend'").stream()
                .mapToLong(GeneratedCity::nanosOf)
                .sum();
    }

    private static long nanosOf(String pid) {
        try {
            return Long.parseLong(
                    Files.readString(Path.of("/proc", pid, "schedstat")).split(" ", 2)[0]);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The value below which so many hundredths of the numbers lie. */
    public static double percentile(long[] nanos, int hundredths) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * hundredths / 100)] / 1_000_000.0;
    }
}
