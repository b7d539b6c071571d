package org.lovebank.volunteer.figures;

import io.agroal.api.AgroalDataSource;
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
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** Counts volunteers, teams and records below a place, for each of its places of one level, or for the place itself. */
@ApplicationScoped
class FiguresRepository {

    /** Whoever has a file and has not left. */
    private static final String REGISTERED = " v.status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED') ";

    private static final String THERE =
            " where (a.path = ? or a.path like ?) and (a.level = ? or (? = '' and a.path = ?)) ";

    /** Each place below a place of which figures are asked, itself among them. */
    private static final String INSIDE =
            "with recursive inside (path, id, place) as (select a.path, a.id, a.path from area a" + THERE
                    + "union all select b.path, b.id, i.place from inside i join area b on b.parent_id = i.id) ";

    private final AgroalDataSource database;

    FiguresRepository(AgroalDataSource database) {
        this.database = database;
    }

    List<Place> places(AreaPath scope, String level) {
        return read(
                "select a.path, a.name, a.level, a.residents" + " from area a" + THERE + "order by a.path limit 1000",
                row -> new Place(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Integer.class)),
                scope,
                level,
                List.of());
    }

    /** Registered volunteers by code and place. */
    List<Cell> volunteers(AreaPath scope, String level, GroupBy by) {
        return read(
                INSIDE + "select i.place, " + by.expression() + ", count(*) from inside i join volunteer v"
                        + " on v.area_path = i.path" + by.join() + " where" + REGISTERED + "group by 1, 2",
                row -> new Cell(row.getString(1), row.getString(2), row.getLong(3)),
                scope,
                level,
                List.of());
    }

    /** Registered volunteers by place, and how many of them served since then, wherever. */
    List<Standing> standing(AreaPath scope, String level, Instant since) {
        return read(
                INSIDE + "select i.place, count(*), count(*) filter (where v.last_counted_at >= ?) from inside i"
                        + " join volunteer v on v.area_path = i.path where" + REGISTERED + "group by 1",
                row -> new Standing(row.getString(1), row.getLong(2), row.getLong(3)),
                scope,
                level,
                List.of(since.atOffset(ZoneOffset.UTC)));
    }

    List<Cell> teams(AreaPath scope, String level) {
        return read(
                INSIDE + "select i.place, 'ALL', count(*) from inside i join team x on x.area_path = i.path"
                        + " where x.status = 'ACTIVE' group by 1",
                row -> new Cell(row.getString(1), row.getString(2), row.getLong(3)),
                scope,
                level,
                List.of());
    }

    /** What final records of a time tell of a place. */
    List<Served> served(AreaPath scope, String level, Instant from, Instant to) {
        return read(
                INSIDE + "select i.place, count(*), sum(x.minutes), count(distinct x.volunteer_id), count(*)"
                        + " filter (where cardinality(x.beneficiary_ids) > 0), count(distinct coalesce(x.order_id,"
                        + " x.source_id)) filter (where x.source = 'ASSIGNMENT'), count(distinct x.area_path)"
                        + " from inside i join service_record x on x.area_path = i.path"
                        + " where x.state = 'FINAL' and x.served_from >= ? and x.served_from < ? group by 1",
                row -> new Served(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                scope,
                level,
                List.of(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)));
    }

    /** Keeps when a volunteer last served so that it counts; the row is locked before the records are read. */
    void noteLastService(UUID volunteerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select from volunteer where id = ? for no key update");
                PreparedStatement note = connection.prepareStatement(
                        "update volunteer v set last_counted_at = (select max(r.served_from)"
                                + " from service_record r where r.volunteer_id = v.id and r.state = 'FINAL')"
                                + " where v.id = ?")) {
            lock.setObject(1, volunteerId);
            lock.execute();
            note.setObject(1, volunteerId);
            note.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private <T> List<T> read(
            String query, Reading<T> reading, AreaPath scope, String level, List<OffsetDateTime> times) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, scope.value());
            select.setString(2, scope + ".%");
            select.setString(3, level);
            select.setString(4, level);
            select.setString(5, scope.value());
            for (int i = 0; i < times.size(); i++) {
                select.setObject(i + 6, times.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A place that figures are about; {@code residents} is what its profile says. */
    record Place(
            String path,
            String name,
            String level,
            @Nullable Integer residents) {}

    /** So many of a code at a place. */
    record Cell(String path, String code, long count) {}

    /** Registered volunteers of a place, and the active ones among them. */
    record Standing(String path, long registered, long active) {}

    /** What records tell of a place: how many, for how long, by whom, for somebody, for which orders or wishes, where. */
    record Served(
            String path, long records, long minutes, long volunteers, long visits, long solved, long placesServed) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
