package org.lovebank.task.wall;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.Topics;

/** Reads the log for the wall: what moved after one position and not after another. */
@ApplicationScoped
class WallRepository {

    private static final String HEADS = """
            select (select max(epoch) from log_epoch) as epoch,
                   array(select coalesce((select max(l.seq) from event_log l where l.shard = s), 0)
                           from generate_series(0, ?) as s order by s) as heads
            """;
    // Before it was published nobody knew of a wish; what left the wall is told without its words.
    private static final String ROWS = """
            select l.shard, l.seq, l.subject, w.title,
                   case when w.published_at is not null
                         and e.state in ('PUBLISHED','CLAIMED','FULFILLING','FULFILLED','DISPUTED','CONFIRMED','CLOSED',
                                         'EXPIRED','TAKEN_DOWN','WITHDRAWN','ORDERED')
                        then e.state end as state,
                   w.state in ('PUBLISHED','CLAIMED','FULFILLING','FULFILLED','DISPUTED','CONFIRMED','CLOSED','ORDERED') as hangs,
                   l.data -> 'state' ->> 'wishNo' as wish_no, l.data -> 'state' ->> 'areaPath' as area_path,
                   array(select json_array_elements_text(l.data -> 'state' -> 'needs')) as needs,
                   array(select json_array_elements_text(l.data -> 'state' -> 'offers')) as offers,
                   l.occurred_at
              from unnest(cast(? as bigint[]), cast(? as bigint[])) with ordinality as p (seen, upto, place)
             cross join lateral (
                   select * from event_log x
                    where x.shard = p.place - 1 and x.seq > p.seen and x.seq <= p.upto order by x.seq limit ?) l
              left join wish w on w.id = l.subject and l.type = 'task.wish.state-changed.v1'
             cross join lateral (select case when w.id is not null then l.data -> 'state' ->> 'state' end as state) e
             order by l.shard, l.seq limit ?
            """;

    private final DataSource database;

    WallRepository(DataSource database) {
        this.database = database;
    }

    /** Where the log ends now. */
    WallPosition end() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HEADS)) {
            select.setInt(1, Topics.SHARDS - 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Long[] heads = (Long[]) row.getArray("heads").getArray();
                return new WallPosition(
                        row.getInt("epoch"),
                        Arrays.stream(heads).mapToLong(head -> head).toArray());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What stands between two positions, shard by shard, at most so many rows. */
    List<WallRow> between(WallPosition seen, WallPosition end, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setArray(1, connection.createArrayOf("int8", seen.numbers()));
            select.setArray(2, connection.createArrayOf("int8", end.numbers()));
            select.setInt(3, limit);
            select.setInt(4, limit);
            List<WallRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new WallRow(row.getInt("shard"), row.getLong("seq"), note(row)));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static @Nullable WallNote note(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state == null) {
            return null;
        }
        boolean left = List.of("EXPIRED", "TAKEN_DOWN", "WITHDRAWN").contains(state);
        return new WallNote(
                row.getObject("subject", UUID.class),
                row.getString("wish_no"),
                row.getString("area_path"),
                state,
                !left,
                !left && row.getBoolean("hangs") ? row.getString("title") : null,
                List.of((String[]) row.getArray("needs").getArray()),
                List.of((String[]) row.getArray("offers").getArray()),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
