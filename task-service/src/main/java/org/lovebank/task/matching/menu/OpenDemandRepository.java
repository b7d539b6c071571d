package org.lovebank.task.matching.menu;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.history.Agenda.Between;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.matching.MiddleRepository;
import org.lovebank.task.matching.Need;
import org.lovebank.task.matching.TimeLimitRepository;
import org.lovebank.task.matching.menu.OpenDemand.Source;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.DayParts;
import org.lovebank.task.window.Window;

/** The shelf of what may be taken on. */
@ApplicationScoped
class OpenDemandRepository {

    private static final String NEAR = "with known as ("
            + " select beneficiary_id, count(*) as visits, max(out_at) as last_visit from assignment"
            + " where volunteer_id = ? and state = 'CONFIRMED' group by beneficiary_id"
            + "), declined as ("
            + " select distinct coalesce(order_id, wish_id) as source_id from assignment where volunteer_id = ?"
            + " and state in ('WITHDRAWN', 'LATE_WITHDRAWN', 'NO_SHOW', 'DECLINED', 'TIMEOUT', 'VOIDED'))"
            + " select d.*, coalesce(exact.level, top.level) as level, k.visits, k.last_visit,"
            + " declined.source_id is not null as declined,"
            + MiddleRepository.COLUMNS
            + " from volunteer_skill top join open_demand d on d.top_category = top.skill_code"
            + " left join volunteer_skill exact on exact.volunteer_id = top.volunteer_id"
            + " and exact.area_path = top.area_path and exact.skill_code = d.category_code"
            + " left join place here on here.path = d.area_path left join place there on there.path = top.area_path"
            + " left join known k on k.beneficiary_id = d.beneficiary_id"
            + " left join declined on declined.source_id = d.source_id"
            + " where top.volunteer_id = ? and d.area_path >= ? and d.area_path < ?"
            + " and (d.area_path = ? or d.area_path >= ?) and d.window_to > ? and d.parts & ? <> 0"
            + " and d.posted_by <> ? and d.beneficiary_id <> ?"
            + " and not exists (select from excluded_volunteer x"
            + " where x.beneficiary_id = d.beneficiary_id and x.volunteer_id = ?)";

    private static final String KEEP = "insert into open_demand (id, source, source_id, area_path, top_category,"
            + " category_code, title, place, posted_by, beneficiary_id, window_from, window_to, minutes, parts,"
            + " qualification_kind, contact_with_minors, hazardous, insured, language, urgency, waiting_since, taken)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (id) do update set area_path = excluded.area_path, title = excluded.title,"
            + " place = excluded.place, window_from = excluded.window_from, window_to = excluded.window_to,"
            + " minutes = excluded.minutes, parts = excluded.parts, qualification_kind = excluded.qualification_kind,"
            + " contact_with_minors = excluded.contact_with_minors, hazardous = excluded.hazardous,"
            + " insured = excluded.insured, language = excluded.language, urgency = excluded.urgency,"
            + " taken = excluded.taken";

    private final DataSource database;
    private final TimeLimitRepository timeLimit;

    OpenDemandRepository(DataSource database, TimeLimitRepository timeLimit) {
        this.database = database;
        this.timeLimit = timeLimit;
    }

    /** What is open below this place and may suit the volunteer: by category and by part of the week. */
    List<Near> near(VolunteerRow volunteer, AreaPath scope, Instant now) {
        UUID id = volunteer.id();
        List<Object> values = List.of(
                id,
                id,
                id,
                scope.value(),
                scope + "/",
                scope.value(),
                scope + ".",
                now.atOffset(ZoneOffset.UTC),
                volunteer.freeParts(),
                id,
                id,
                id);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEAR)) {
            bind(select, values);
            return timeLimit.within(connection, () -> read(select));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Near> read(PreparedStatement select) throws SQLException {
        List<Near> near = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                near.add(new Near(demand(row), row.getInt("level"), MiddleRepository.metres(row), between(row)));
            }
        }
        return near;
    }

    /** From now on these and no others are open of this wish or order. */
    void replace(UUID sourceId, List<OpenDemand> open) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from open_demand where source_id = ? and not id = any (?)");
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            delete.setObject(1, sourceId);
            Object[] ids = open.stream().map(OpenDemand::id).toArray();
            delete.setArray(2, connection.createArrayOf("uuid", ids));
            delete.executeUpdate();
            for (OpenDemand demand : open) {
                bind(keep, row(demand));
                keep.addBatch();
            }
            keep.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Optional<?> given ? given.orElse(null) : value);
        }
    }

    private static List<Object> row(OpenDemand demand) {
        Need need = demand.need();
        return List.of(
                demand.id(),
                demand.source().name(),
                need.id(),
                need.place().value(),
                need.category().topLevel().name(),
                need.category().name(),
                demand.title(),
                demand.place(),
                need.postedBy(),
                need.beneficiaryId(),
                need.window().from().atOffset(ZoneOffset.UTC),
                need.window().to().atOffset(ZoneOffset.UTC),
                need.minutes(),
                DayParts.of(need.window()),
                need.qualificationKind(),
                need.contactWithMinors(),
                need.risk().hazardous(),
                need.risk().insured(),
                need.language(),
                demand.urgency(),
                demand.waitingSince().atOffset(ZoneOffset.UTC),
                demand.taken());
    }

    private static OpenDemand demand(ResultSet row) throws SQLException {
        Need need = new Need(
                row.getObject("source_id", UUID.class),
                row.getObject("posted_by", UUID.class),
                row.getObject("beneficiary_id", UUID.class),
                new AreaPath(row.getString("area_path")),
                ServiceCategory.valueOf(row.getString("category_code")),
                Optional.ofNullable(row.getString("qualification_kind")),
                row.getBoolean("contact_with_minors"),
                Optional.ofNullable(row.getString("language")),
                new Window(instant(row, "window_from"), instant(row, "window_to")),
                row.getInt("minutes"),
                new Risk(row.getBoolean("hazardous"), row.getBoolean("insured")));
        return new OpenDemand(
                row.getObject("id", UUID.class),
                Source.valueOf(row.getString("source")),
                need,
                row.getString("title"),
                row.getString("place"),
                row.getInt("urgency"),
                instant(row, "waiting_since"),
                row.getInt("shown"),
                row.getInt("taken"));
    }

    private static Between between(ResultSet row) throws SQLException {
        return new Between(
                row.getInt("visits"),
                Optional.ofNullable(row.getObject("last_visit", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("declined"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
