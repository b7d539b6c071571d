package org.lovebank.task.wall.page;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;

/** The notes of a wall and of those below it, newest first: one question for a page, whatever hangs there. */
@ApplicationScoped
class PinnedNoteRepository {

    private static final String THERE =
            "(w.wall_area_path = q.area or (w.wall_area_path >= q.below and w.wall_area_path < q.beyond))";

    private static final String COLUMNS =
            "w.id, w.wall_area_path, w.state, w.title, w.public_text, w.window_from, w.window_to, w.published_at, w.changed_at";

    /** What hangs, and what came true since a day; a page's worth of each is enough for a page of both. */
    static final String NOTES = """
            with q as (
              select cast(? as text) as area, cast(? as text) || '.' as below, cast(? as text) || '/' as beyond,
                     cast(? as uuid) as before, cast(? as timestamptz) as since, cast(? as int) as most
            ), hanging as (
              select @COLUMNS from wish w, q
               where w.state in ('PUBLISHED','CLAIMED','FULFILLING','ORDERED') and @THERE and w.id < q.before
               order by w.id desc limit (select most from q)
            ), came_true as (
              select @COLUMNS from wish w, q
               where w.state in ('FULFILLED','CONFIRMED') and w.changed_at >= q.since and @THERE and w.id < q.before
               order by w.id desc limit (select most from q)
            ), notes as (
              select * from hanging union all select * from came_true order by id desc limit (select most from q)
            )
            select n.*, coalesce(p.name, n.wall_area_path) as community, l.needs, l.offers, l.minutes
              from notes n
              left join place p on p.path = n.wall_area_path
             cross join lateral (
                   select coalesce(array_agg(x.category_code order by x.position) filter (where x.side = 'NEED'), '{}') as needs,
                          coalesce(array_agg(x.category_code order by x.position) filter (where x.side = 'OFFER'), '{}') as offers,
                          coalesce(sum(x.duration_minutes) filter (where x.side = 'NEED'), 0) as minutes
                     from wish_line x where x.wish_id = n.id) l
             order by n.id desc""".replace("@COLUMNS", COLUMNS).replace("@THERE", THERE);

    private final DataSource database;

    PinnedNoteRepository(DataSource database) {
        this.database = database;
    }

    /** At most so many notes that were written before this one; those that came true, since then. */
    List<PinnedNote> before(AreaPath area, UUID before, Instant cameTrueSince, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NOTES)) {
            select.setString(1, area.value());
            select.setString(2, area.value());
            select.setString(3, area.value());
            select.setObject(4, before);
            select.setObject(5, cameTrueSince.atOffset(ZoneOffset.UTC));
            select.setInt(6, most);
            List<PinnedNote> notes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notes.add(note(row));
                }
            }
            return notes;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PinnedNote note(ResultSet row) throws SQLException {
        return new PinnedNote(
                row.getObject("id", UUID.class),
                row.getString("community"),
                Standing.of(row.getString("state")),
                row.getString("title"),
                row.getString("public_text"),
                at(row, "window_from"),
                at(row, "window_to"),
                at(row, "published_at"),
                at(row, "changed_at"),
                List.of((String[]) row.getArray("needs").getArray()),
                List.of((String[]) row.getArray("offers").getArray()),
                row.getInt("minutes"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
