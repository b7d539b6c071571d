package org.lovebank.task.volunteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;
import org.lovebank.task.window.WeeklyHours;

/** The shelf of volunteers: written by the registry's events only, read set-wise by matching. */
@ApplicationScoped
public class VolunteerRepository {

    private static final TypeReference<List<Qualification>> QUALIFICATIONS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    VolunteerRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The volunteer with this id, if the registry has told of one. */
    public Optional<VolunteerRow> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from volunteer where id = ?")) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Keeps what the registry told, unless something newer is known already. */
    boolean keep(VolunteerRow row, List<SkillLevel> skills) {
        String sql = "insert into volunteer (id, volunteer_no, masked_name, status, area_path, age_band, languages,"
                + " weekly_hours, qualifications, minors_vetted_until_on, prefers_human_dispatch, source_version,"
                + " changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)"
                + " on conflict (id) do update set volunteer_no = excluded.volunteer_no,"
                + " masked_name = excluded.masked_name, status = excluded.status, area_path = excluded.area_path,"
                + " age_band = excluded.age_band, languages = excluded.languages,"
                + " weekly_hours = excluded.weekly_hours, qualifications = excluded.qualifications,"
                + " minors_vetted_until_on = excluded.minors_vetted_until_on,"
                + " prefers_human_dispatch = excluded.prefers_human_dispatch,"
                + " source_version = excluded.source_version, changed_at = excluded.changed_at"
                + " where volunteer.source_version < excluded.source_version";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            WeeklyHours hours = row.freeHours();
            Array languages = connection.createArrayOf("text", row.languages().toArray());
            List<Object> values = new ArrayList<>(List.of(
                    row.id(),
                    row.volunteerNo(),
                    row.maskedName(),
                    row.status(),
                    row.area().value(),
                    row.ageBand().name(),
                    languages));
            values.add(hours == null ? null : hours.bytes());
            values.add(json.writeValueAsString(row.qualifications()));
            values.add(row.minorsVettedUntilOn());
            values.add(row.prefersHumanDispatch());
            values.add(row.sourceVersion());
            values.add(row.changedAt().atOffset(ZoneOffset.UTC));
            for (int i = 0; i < values.size(); i++) {
                upsert.setObject(i + 1, values.get(i));
            }
            boolean newer = upsert.executeUpdate() == 1;
            if (newer) {
                replaceSkills(connection, row, skills);
            }
            return newer;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void replaceSkills(Connection connection, VolunteerRow row, List<SkillLevel> skills)
            throws SQLException {
        String sql = "insert into volunteer_skill (skill_code, area_path, volunteer_id, level, standing, parts, minor,"
                + " vetted_until_on, papers) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from volunteer_skill where volunteer_id = ?");
                PreparedStatement insert = connection.prepareStatement(sql)) {
            delete.setObject(1, row.id());
            delete.executeUpdate();
            String[] papers = row.qualifications().stream()
                    .map(Qualification::kind)
                    .distinct()
                    .toArray(String[]::new);
            for (SkillLevel skill : skills) {
                insert.setString(1, skill.code());
                insert.setString(2, row.area().value());
                insert.setObject(3, row.id());
                insert.setInt(4, skill.level());
                insert.setInt(5, row.standing());
                insert.setInt(6, row.freeParts());
                insert.setBoolean(7, row.ageBand().minor());
                insert.setObject(8, row.minorsVettedUntilOn());
                insert.setArray(9, papers.length == 0 ? null : connection.createArrayOf("text", papers));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<VolunteerRow> read(PreparedStatement select) throws SQLException {
        List<VolunteerRow> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(row(rows));
            }
        }
        return found;
    }

    /** One row of the table, wherever it was joined to. */
    public VolunteerRow row(ResultSet row) throws SQLException {
        byte[] hours = row.getBytes("weekly_hours");
        try {
            return new VolunteerRow(
                    row.getObject("id", UUID.class),
                    row.getString("volunteer_no"),
                    row.getString("masked_name"),
                    row.getString("status"),
                    new AreaPath(row.getString("area_path")),
                    AgeBand.valueOf(row.getString("age_band")),
                    List.of((String[]) row.getArray("languages").getArray()),
                    hours == null ? null : WeeklyHours.read(hours),
                    qualifications(row.getString("qualifications")),
                    row.getObject("minors_vetted_until_on", LocalDate.class),
                    row.getBoolean("prefers_human_dispatch"),
                    row.getLong("source_version"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("qualifications cannot be read", broken);
        }
    }

    /** Most have none, and matching reads many rows. */
    private List<Qualification> qualifications(String held) throws JsonProcessingException {
        return held.equals("[]") ? List.of() : json.readValue(held, QUALIFICATIONS);
    }
}
