package org.lovebank.task.matching.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.eligibility.Obstacle;
import org.lovebank.task.history.Agenda.Between;
import org.lovebank.task.history.AgendaRepository;
import org.lovebank.task.history.History;
import org.lovebank.task.matching.AreaSteps;
import org.lovebank.task.matching.Asked;
import org.lovebank.task.matching.Facts;
import org.lovebank.task.matching.HardFilter;
import org.lovebank.task.matching.MiddleRepository;
import org.lovebank.task.matching.Ranking.Found;
import org.lovebank.task.matching.TimeLimitRepository;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.DayParts;
import org.lovebank.task.window.Window;

/** Finds who could do something near here: one narrow range of an index, then the wide rows of those who are left. */
@ApplicationScoped
class CandidateRepository {

    /** A range of paths holds everything below a place; what only begins alike, such as a-b beside a, is left out after. */
    private static final String HERE = " area_path >= ? and area_path < ? and (area_path = ? or area_path >= ?) ";

    /** Each row is looked up by its key: the planner expects more people than are left, and would read the whole table. */
    private static final String ONE_BY_ONE = " offset 0) ";

    private static final String SEEN = "with seen as materialized ("
            + " select volunteer_id, max(level) as level, max(case"
            + " when volunteer_id = ? or volunteer_id = ? then 'OWN_WISH'"
            + " when not coalesce(papers, '{}') @> ? then 'NOT_QUALIFIED'"
            + " when ? and coalesce(vetted_until_on < ?, true) then 'NOT_VETTED'"
            + " when minor and ? then 'UNDER_AGE'"
            + " when parts & ? = 0 then 'NO_FREE_HOURS' end) as excluded_by"
            + " from volunteer_skill where standing = 0 and skill_code = any (?) and" + HERE
            + " group by volunteer_id"
            + "), known as ("
            + " select volunteer_id, count(*) as visits, max(out_at) as last_visit from assignment"
            + " where beneficiary_id = ? and state = 'CONFIRMED' group by volunteer_id"
            + "), declined as ("
            + " select distinct volunteer_id from assignment where (wish_id = ? or order_id = ?)"
            + " and state in ('WITHDRAWN', 'LATE_WITHDRAWN', 'NO_SHOW', 'DECLINED', 'TIMEOUT', 'VOIDED')"
            + "), listed as ("
            + " select cast(null as text) as excluded_by, 1 as people, volunteer_id, level from seen"
            + " where excluded_by is null"
            + " union all select excluded_by, count(*), null, null from seen where excluded_by is not null"
            + " group by excluded_by"
            + " union all select case standing when 1 then 'NOT_ACTIVE' else 'PREFERS_HUMAN_DISPATCH' end, count(*),"
            + " null, null from volunteer_skill where standing <> 0 and skill_code = ? and" + HERE
            + " group by standing)"
            + " select l.excluded_by, l.people, l.level as skill_level, v.*, a.kept, a.no_shows, a.late, a.promises,"
            + " k.visits, k.last_visit, d.volunteer_id is not null as declined, x.volunteer_id is not null as unwanted,"
            + MiddleRepository.COLUMNS
            + " from listed l left join lateral (select * from volunteer where id = l.volunteer_id" + ONE_BY_ONE
            + "v on true"
            + " left join lateral (select * from volunteer_agenda where volunteer_id = l.volunteer_id" + ONE_BY_ONE
            + "a on true left join place here on here.path = ?"
            + " left join lateral (select * from place where path = v.area_path" + ONE_BY_ONE + "there on true"
            + " left join known k on k.volunteer_id = l.volunteer_id"
            + " left join declined d on d.volunteer_id = l.volunteer_id"
            + " left join excluded_volunteer x on x.beneficiary_id = ? and x.volunteer_id = l.volunteer_id";

    private final DataSource database;
    private final VolunteerRepository volunteers;
    private final TimeLimitRepository timeLimit;

    CandidateRepository(DataSource database, VolunteerRepository volunteers, TimeLimitRepository timeLimit) {
        this.database = database;
        this.volunteers = volunteers;
        this.timeLimit = timeLimit;
    }

    /** Everybody who would do or can do this within the policy's scope around the place. */
    Found around(AreaPath place, Asked asked) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SEEN)) {
            bind(select, connection, place, asked);
            return timeLimit.within(connection, () -> read(select, place, asked));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void bind(PreparedStatement select, Connection connection, AreaPath place, Asked asked)
            throws SQLException {
        AreaPath scope = AreaSteps.up(place, asked.limits().scopeSteps());
        ServiceCategory category = asked.demand().category();
        String[] skills = Stream.of(category.name(), category.topLevel().name())
                .distinct()
                .toArray(String[]::new);
        List<Object> values = new ArrayList<>(List.of(
                asked.postedBy(),
                asked.beneficiaryId(),
                connection.createArrayOf(
                        "text", asked.demand().qualificationKinds().toArray()),
                asked.demand().contactWithMinors(),
                asked.demand().day(),
                !Obstacle.admitsMinors(asked.demand(), asked.eligibility()),
                DayParts.of(asked.demand().window()),
                connection.createArrayOf("text", skills)));
        values.addAll(below(scope));
        values.addAll(List.of(
                asked.beneficiaryId(),
                asked.wishId(),
                asked.wishId(),
                category.topLevel().name()));
        values.addAll(below(scope));
        values.addAll(List.of(place.value(), asked.beneficiaryId()));
        for (int i = 0; i < values.size(); i++) {
            select.setObject(i + 1, values.get(i));
        }
    }

    private static List<String> below(AreaPath scope) {
        return List.of(scope.value(), scope + "/", scope.value(), scope + ".");
    }

    private Found read(PreparedStatement select, AreaPath place, Asked asked) throws SQLException {
        int buffer = asked.limits().bufferMinutes();
        Window near = asked.demand().window().widened(buffer, buffer);
        Instant loadSince = asked.now().minus(Duration.ofDays(asked.factors().loadDays()));
        List<Facts> facts = new ArrayList<>();
        Map<HardFilter, Integer> excluded = new EnumMap<>(HardFilter.class);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String by = row.getString("excluded_by");
                if (by != null) {
                    excluded.merge(HardFilter.valueOf(by), row.getInt("people"), Integer::sum);
                    continue;
                }
                VolunteerRow volunteer = volunteers.row(row);
                History history =
                        AgendaRepository.read(row).seenBy(asked.demand().window(), near, loadSince, between(row));
                facts.add(new Facts(
                        volunteer,
                        row.getInt("skill_level"),
                        AreaSteps.between(place, volunteer.area()),
                        MiddleRepository.metres(row),
                        history,
                        row.getBoolean("unwanted")));
            }
        }
        return new Found(facts, excluded);
    }

    private static Between between(ResultSet row) throws SQLException {
        int visits = row.getInt("visits");
        boolean declined = row.getBoolean("declined");
        if (visits == 0 && !declined) {
            return Between.NOTHING;
        }
        return new Between(
                visits,
                Optional.ofNullable(row.getObject("last_visit", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                declined);
    }
}
