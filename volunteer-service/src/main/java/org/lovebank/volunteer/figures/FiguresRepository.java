package org.lovebank.volunteer.figures;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    private static final String EVERY =
            "with recursive inside (path, id, place) as (select a.path, a.id, a.path from area a" + THERE
                    + "union all select b.path, b.id, i.place from inside i join area b on b.parent_id = i.id)"
                    + " select path, place from inside";

    /** Handed over as they are, so that the plan knows how few they are: of a recursion it expects ten times everything. */
    private static final String FROM_INSIDE = " from unnest(?::text[], ?::text[]) i (path, place) join ";

    private final AgroalDataSource database;

    FiguresRepository(AgroalDataSource database) {
        this.database = database;
    }

    List<Place> places(AreaPath scope, String level) {
        return read(
                "select a.path, a.name, a.level, a.residents" + " from area a" + THERE + "order by a.path limit 1000",
                row -> new Place(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Integer.class)),
                scope,
                level);
    }

    /** Each place below the places of which figures are asked, themselves among them. */
    Inside inside(AreaPath scope, String level) {
        List<Cell> all = read(EVERY, row -> new Cell(row.getString(1), row.getString(2), 0), scope, level);
        return new Inside(
                all.stream().map(Cell::path).toArray(String[]::new),
                all.stream().map(Cell::code).toArray(String[]::new));
    }

    /** Registered volunteers by code and place. */
    List<Cell> volunteers(Inside inside, GroupBy by) {
        return count(
                "select i.place, " + by.expression() + ", count(*)" + FROM_INSIDE + "volunteer v"
                        + " on v.area_path = i.path" + by.join() + " where" + REGISTERED + "group by 1, 2",
                row -> new Cell(row.getString(1), row.getString(2), row.getLong(3)),
                inside);
    }

    /** Registered volunteers by place, and how many of them served since then, wherever. */
    List<Standing> standing(Inside inside, Instant since) {
        return count(
                "select i.place, count(*), count(v.last_counted_at) filter (where v.last_counted_at >= s.since)"
                        + FROM_INSIDE + "volunteer v on v.area_path = i.path"
                        + " cross join (select ?::timestamptz as since) s where" + REGISTERED + "group by 1",
                row -> new Standing(row.getString(1), row.getLong(2), row.getLong(3)),
                inside,
                since);
    }

    List<Cell> teams(Inside inside) {
        return count(
                "select i.place, 'ALL', count(*)" + FROM_INSIDE + "team x on x.area_path = i.path"
                        + " where x.status = 'ACTIVE' group by 1",
                row -> new Cell(row.getString(1), row.getString(2), row.getLong(3)),
                inside);
    }

    /** Answered offers of a time to volunteers of a place, by answer. */
    List<Cell> offers(Inside inside, Instant from, Instant to) {
        return count(
                "select i.place, o.answer, count(*)" + FROM_INSIDE + "volunteer v on v.area_path = i.path"
                        + " join seat_offer o on o.volunteer_id = v.id"
                        + " where o.answer is not null and o.offered_at >= ? and o.offered_at < ? group by 1, 2",
                row -> new Cell(row.getString(1), row.getString(2), row.getLong(3)),
                inside,
                from,
                to);
    }

    /** What final records of a time tell of a place. */
    List<Served> served(Inside inside, Instant from, Instant to) {
        return count(
                "select i.place, count(*), sum(x.minutes), count(distinct x.volunteer_id), count(*)"
                        + " filter (where cardinality(x.beneficiary_ids) > 0), count(distinct coalesce(x.order_id,"
                        + " x.source_id)) filter (where x.source = 'ASSIGNMENT'), count(distinct x.area_path)"
                        + FROM_INSIDE + "service_record x on x.area_path = i.path"
                        + " where x.state = 'FINAL' and x.served_from >= ? and x.served_from < ? group by 1",
                row -> new Served(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                inside,
                from,
                to);
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

    private <T> List<T> read(String query, Reading<T> reading, AreaPath scope, String level) {
        return ask(query, reading, List.of(scope.value(), scope + ".%", level, level, scope.value()));
    }

    private <T> List<T> count(String query, Reading<T> reading, Inside inside, Instant... times) {
        List<Object> values = new ArrayList<>(List.of(inside.paths(), inside.places()));
        for (Instant time : times) {
            values.add(time.atOffset(ZoneOffset.UTC));
        }
        return ask(query, reading, values);
    }

    private <T> List<T> ask(String query, Reading<T> reading, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
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

    /** Places with the place in whose figures each is counted, one beside the other. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the database as they are
    record Inside(String[] paths, String[] places) {}

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
