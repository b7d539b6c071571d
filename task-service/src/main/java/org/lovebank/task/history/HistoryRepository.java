package org.lovebank.task.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.jspecify.annotations.Nullable;
import org.lovebank.task.window.Window;

/** Reads the histories of many volunteers at once. */
@ApplicationScoped
public class HistoryRepository {

    private static final String SUMS = """
            with asked as (
              select cast(? as uuid) as wish_id, cast(? as uuid) as beneficiary_id, cast(? as timestamptz) as since,
                     cast(? as timestamptz) as from_at, cast(? as timestamptz) as to_at
            ), seen as (
              select a.*, a.state not in ('WITHDRAWN', 'LATE_WITHDRAWN', 'NO_SHOW') as stands,
                     a.state = 'CONFIRMED' and a.beneficiary_id = q.beneficiary_id as visit,
                     a.state in ('ACCEPTED', 'CHECKED_IN')
                       and tstzrange(a.planned_from, a.planned_to) && tstzrange(q.from_at, q.to_at) as busy,
                     a.planned_from at time zone 'Asia/Shanghai' as local_from,
                     q.from_at at time zone 'Asia/Shanghai' as local_asked, q.since, q.wish_id as asked_wish
              from assignment a cross join asked q
              where a.volunteer_id = any (?)
            )
            select volunteer_id,
                   count(*) filter (where visit) as visits,
                   max(out_at) filter (where visit) as last_visit,
                   coalesce(sum(coalesce(minutes, extract(epoch from planned_to - planned_from) / 60))
                     filter (where stands and planned_from >= since), 0) as recent_minutes,
                   count(*) filter (where state = 'CONFIRMED') as kept,
                   count(*) filter (where state = 'NO_SHOW') as no_shows,
                   count(*) filter (where state = 'LATE_WITHDRAWN') as late,
                   count(*) filter (where stands
                     and date_trunc('day', local_from) = date_trunc('day', local_asked)) as that_day,
                   count(*) filter (where stands
                     and date_trunc('week', local_from) = date_trunc('week', local_asked)) as that_week,
                   bool_or(wish_id = asked_wish and not stands) as gave_back,
                   array_agg(planned_from order by planned_from) filter (where busy) as busy_from,
                   array_agg(planned_to order by planned_from) filter (where busy) as busy_to
            from seen group by volunteer_id""";

    private final DataSource database;

    HistoryRepository(DataSource database) {
        this.database = database;
    }

    /** This wish, its recipient, the window with its buffer, and since when load counts. */
    public record Question(UUID wishId, UUID beneficiaryId, Window window, Instant loadSince) {}

    /** The histories of those who have one. */
    public Map<UUID, History> of(Collection<UUID> volunteers, Question question) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMS)) {
            select.setObject(1, question.wishId());
            select.setObject(2, question.beneficiaryId());
            select.setObject(3, question.loadSince().atOffset(ZoneOffset.UTC));
            select.setObject(4, question.window().from().atOffset(ZoneOffset.UTC));
            select.setObject(5, question.window().to().atOffset(ZoneOffset.UTC));
            select.setArray(6, connection.createArrayOf("uuid", volunteers.toArray()));
            Map<UUID, History> histories = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    histories.put(row.getObject("volunteer_id", UUID.class), history(row));
                }
            }
            return histories;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static History history(ResultSet row) throws SQLException {
        return new History(
                row.getInt("visits"),
                Optional.ofNullable(row.getObject("last_visit", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("recent_minutes"),
                row.getInt("kept"),
                row.getInt("no_shows"),
                row.getInt("late"),
                row.getInt("that_day"),
                row.getInt("that_week"),
                row.getBoolean("gave_back"),
                busy(row.getArray("busy_from"), row.getArray("busy_to")));
    }

    private static List<Window> busy(java.sql.@Nullable Array from, java.sql.@Nullable Array to) throws SQLException {
        if (from == null || to == null) {
            return List.of();
        }
        Timestamp[] begins = (Timestamp[]) from.getArray();
        Timestamp[] ends = (Timestamp[]) to.getArray();
        List<Window> busy = new ArrayList<>();
        for (int i = 0; i < begins.length; i++) {
            busy.add(new Window(begins[i].toInstant(), ends[i].toInstant()));
        }
        return busy;
    }
}
