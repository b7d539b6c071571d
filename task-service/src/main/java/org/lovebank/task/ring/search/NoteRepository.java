package org.lovebank.task.ring.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.ring.search.OpenNote.OpenNeed;
import org.lovebank.task.window.DayParts;
import org.lovebank.task.window.Window;

/** Reads notes that ask and offer, of people who may serve and are in no ring yet. */
@ApplicationScoped
class NoteRepository {

    private static final String NOTES = "select w.id, w.beneficiary_id, w.published_at, w.window_from, w.window_to,"
            + " l.id as line_id, l.side, l.category_code, l.duration_minutes,"
            + " (select max(s.parts) from volunteer_skill s where s.volunteer_id = v.id) as parts"
            + " from (select * from wish where state = 'PUBLISHED' and window_to > ?"
            + " and (wall_area_path = ? or (wall_area_path >= ? and wall_area_path < ?))"
            + " and exists (select from wish_line o where o.wish_id = wish.id and o.side = 'OFFER' and o.kind = 'SERVICE')"
            + " and exists (select from wish_line n where n.wish_id = wish.id and n.side = 'NEED' and n.kind = 'SERVICE'"
            + " and n.met_at is null)"
            + " and not exists (select from ring_leg r where r.open"
            + " and (r.wish_id = wish.id or r.giver_id = wish.beneficiary_id))"
            + " order by published_at, id limit ?) w"
            + " join volunteer v on v.id = w.beneficiary_id and v.status = 'ACTIVE' and not v.prefers_human_dispatch"
            + " join wish_line l on l.wish_id = w.id and l.kind = 'SERVICE' and l.met_at is null"
            + " order by w.id, l.side, l.position";

    private final DataSource database;

    NoteRepository(DataSource database) {
        this.database = database;
    }

    /** The longest waiting notes of a community. */
    List<OpenNote> open(AreaPath community, int most, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NOTES)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setString(2, community.value());
            select.setString(3, community + ".");
            select.setString(4, community + "/");
            select.setInt(5, most);
            Map<UUID, OpenNote> notes = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    if (!notes.containsKey(id)) {
                        notes.put(id, note(row));
                    }
                    add(notes.get(id), row);
                }
            }
            return List.copyOf(notes.values());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static OpenNote note(ResultSet row) throws SQLException {
        Window window = new Window(at(row, "window_from"), at(row, "window_to"));
        Integer parts = row.getObject("parts", Integer.class);
        return new OpenNote(
                row.getObject("id", UUID.class),
                row.getObject("beneficiary_id", UUID.class),
                at(row, "published_at"),
                DayParts.of(window),
                parts == null ? DayParts.ALL : parts,
                new ArrayList<>(),
                EnumSet.noneOf(ServiceCategory.class));
    }

    private static void add(OpenNote note, ResultSet row) throws SQLException {
        ServiceCategory category = ServiceCategory.valueOf(row.getString("category_code"));
        if (row.getString("side").equals("OFFER")) {
            note.offers().add(category);
        } else {
            note.needs()
                    .add(new OpenNeed(row.getObject("line_id", UUID.class), category, row.getInt("duration_minutes")));
        }
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
