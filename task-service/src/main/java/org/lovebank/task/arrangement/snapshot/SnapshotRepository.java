package org.lovebank.task.arrangement.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.history.AgendaRepository;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.window.Window;

/** Reads a place's open orders and volunteers, and keeps what the engine was told. */
@ApplicationScoped
public class SnapshotRepository {

    private static final String OPEN = " from service_order where state in ('ISSUED', 'OPEN_GRAB')"
            + " and dispatch_mode in ('COORDINATED', 'MIXED') and filled < headcount"
            + " and (funding_source = 'NONE' or funding_state = 'HELD')"
            + " and (not hazardous or insurance_policy_no is not null)"
            + " and area_path >= ? and area_path < ? and (area_path = ? or area_path >= ?)"
            + " and window_to > ? and window_from < ?";

    private static final String PEOPLE =
            "select v.*, g.consent_id is not null as guarded, a.kept, a.no_shows, a.late, a.promises, s.codes, s.levels"
                    + " from (select volunteer_id, array_agg(skill_code order by skill_code) as codes,"
                    + " array_agg(cast(level as int) order by skill_code) as levels from volunteer_skill where standing = 0"
                    + " and area_path >= ? and area_path < ? and (area_path = ? or area_path >= ?)"
                    + " group by volunteer_id having bool_or(skill_code = any (?))) s"
                    + " join volunteer v on v.id = s.volunteer_id"
                    + " left join guardian_consent g on g.volunteer_id = v.id"
                    + " left join volunteer_agenda a on a.volunteer_id = v.id order by v.id";

    private final DataSource database;
    private final VolunteerRepository volunteers;

    SnapshotRepository(DataSource database, VolunteerRepository volunteers) {
        this.database = database;
        this.volunteers = volunteers;
    }

    /** How many orders below a place could be arranged in a window. */
    public int countOpen(AreaPath scope, Window window) {
        return read("select count(*)" + OPEN, within(scope, window), row -> row.getInt(1))
                .getFirst();
    }

    List<OrderRow> open(AreaPath scope, Window window, int most) {
        List<Object> values = new ArrayList<>(within(scope, window));
        values.add(most);
        return read("select *" + OPEN + " order by id limit ?", values, SnapshotRepository::order);
    }

    /** Who below a place may be ranked and could do one of these things; whether their age allows it, the funnel says. */
    List<PersonRow> people(AreaPath scope, Collection<String> skills) {
        List<Object> values = new ArrayList<>(below(scope));
        values.add(skills.toArray(new String[0]));
        return read(PEOPLE, values, row -> {
            String[] codes = (String[]) row.getArray("codes").getArray();
            Integer[] levels = (Integer[]) row.getArray("levels").getArray();
            Map<String, Integer> bySkill = new HashMap<>();
            for (int i = 0; i < codes.length; i++) {
                bySkill.put(codes[i], levels[i]);
            }
            return new PersonRow(volunteers.row(row), bySkill, AgendaRepository.read(row), row.getBoolean("guarded"));
        });
    }

    public void keep(UUID arrangementId, byte[] body) {
        write("insert into arrangement_snapshot (arrangement_id, body) values (?, ?)", List.of(arrangementId, body));
    }

    public Optional<byte[]> kept(UUID arrangementId) {
        return read(
                        "select body from arrangement_snapshot where arrangement_id = ?",
                        List.of(arrangementId),
                        row -> row.getBytes(1))
                .stream()
                .findFirst();
    }

    private static List<Object> below(AreaPath scope) {
        return List.of(scope.value(), scope + "/", scope.value(), scope + ".");
    }

    private static List<Object> within(AreaPath scope, Window window) {
        List<Object> values = new ArrayList<>(below(scope));
        values.add(window.from());
        values.add(window.to());
        return values;
    }

    private static OrderRow order(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getObject("id", UUID.class),
                instant(row, "placed_at"),
                row.getString("urgency").equals("URGENT"),
                row.getInt("headcount"),
                row.getInt("filled"),
                row.getInt("duration_minutes"),
                instant(row, "window_from"),
                instant(row, "window_to"),
                instant(row, "starts_at"),
                ServiceCategory.valueOf(row.getString("category_code")),
                Optional.ofNullable(row.getString("qualification_kind")),
                row.getBoolean("contact_with_minors"),
                row.getBoolean("hazardous"),
                Optional.ofNullable(row.getString("language")),
                new AreaPath(row.getString("area_path")),
                row.getObject("posted_by", UUID.class),
                row.getObject("beneficiary_id", UUID.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** One row of an answer as a value. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String sql, List<?> values, Row<T> as) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(connection, select, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(as.of(row));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void write(String sql, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(connection, insert, values);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            switch (value) {
                case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> statement.setObject(i + 1, value);
            }
        }
    }
}
