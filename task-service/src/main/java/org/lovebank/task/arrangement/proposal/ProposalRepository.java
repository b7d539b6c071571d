package org.lovebank.task.arrangement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lovebank.matching.reason.Uncovered;
import org.lovebank.task.arrangement.proposal.Line.LineState;

/** The shelf of proposals: lines, and why orders stay open. */
@ApplicationScoped
public class ProposalRepository {

    private static final int AT_ONCE = 500;

    private final DataSource database;

    ProposalRepository(DataSource database) {
        this.database = database;
    }

    /** Keeps a whole proposal. */
    public void keep(UUID arrangementId, Proposal proposal, Instant now) {
        String line = "insert into proposal_line (arrangement_id, id, order_id, volunteer_id, change, starts_at, score,"
                + " factors, state, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        String open = "insert into uncovered_order (arrangement_id, order_id, reason, funnel, relaxation)"
                + " values (?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement lines = connection.prepareStatement(line);
                PreparedStatement uncovered = connection.prepareStatement(open)) {
            int waiting = 0;
            for (Line each : proposal.lines()) {
                bind(lines, arrangementId, each, connection, now);
                lines.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    lines.executeBatch();
                }
            }
            lines.executeBatch();
            for (Uncovered each : proposal.uncovered()) {
                uncovered.setObject(1, arrangementId);
                uncovered.setObject(2, each.order());
                uncovered.setString(3, each.reason().name());
                uncovered.setString(4, Told.funnel(each.funnel()));
                uncovered.setString(5, each.relaxation().map(Told::relaxation).orElse(null));
                uncovered.addBatch();
            }
            uncovered.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** More lines, in the same order. */
    public void add(UUID arrangementId, List<Line> lines, Instant now) {
        keep(arrangementId, new Proposal(lines, List.of()), now);
    }

    static void bind(PreparedStatement insert, UUID arrangementId, Line line, Connection connection, Instant now)
            throws SQLException {
        Instant startsAt = line.startsAt();
        insert.setObject(1, arrangementId);
        insert.setObject(2, line.id());
        insert.setObject(3, line.orderId());
        insert.setObject(4, line.volunteerId());
        insert.setString(5, line.change().name());
        insert.setObject(6, startsAt == null ? null : startsAt.atOffset(ZoneOffset.UTC));
        insert.setInt(7, line.score());
        insert.setArray(8, connection.createArrayOf("int2", line.factors().toArray()));
        insert.setString(9, line.state().name());
        insert.setObject(10, now.atOffset(ZoneOffset.UTC));
    }

    /** Whether a volunteer has a line for an order already. */
    public boolean knows(UUID arrangementId, UUID orderId, UUID volunteerId) {
        return !read(
                        "select * from proposal_line where arrangement_id = ? and order_id = ? and volunteer_id = ?",
                        List.of(arrangementId, orderId, volunteerId))
                .isEmpty();
    }

    public List<LineView> lines(UUID arrangementId, UUID after, int limit) {
        return read(
                        "select * from proposal_line where arrangement_id = ? and id > ? order by id limit ?",
                        List.of(arrangementId, after, limit))
                .stream()
                .map(LineView::of)
                .toList();
    }

    /** The first seats that can be offered: new and moved ones, of these orders or of all. */
    public List<Line> toOffer(UUID arrangementId, Collection<UUID> orders, int limit) {
        return read(
                "select * from proposal_line where arrangement_id = ? and state = 'PROPOSED' and change in ('NEW', 'MOVE')"
                        + " and (cardinality(cast(? as uuid[])) = 0 or order_id = any (cast(? as uuid[])))"
                        + " order by id limit ?",
                List.of(arrangementId, text(orders), text(orders), limit));
    }

    /** Ids as the database writes a list of them. */
    private static String text(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Who stands by for an order, best first. */
    public List<Line> standby(UUID arrangementId, UUID orderId) {
        return read(
                "select * from proposal_line where arrangement_id = ? and order_id = ? and change = 'STANDBY'"
                        + " and state = 'PROPOSED' order by id",
                List.of(arrangementId, orderId));
    }

    public List<UncoveredView> uncovered(UUID arrangementId, UUID after, int limit) {
        String sql =
                "select * from uncovered_order where arrangement_id = ? and order_id > ? order by order_id limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, List.of(arrangementId, after, limit));
            List<UncoveredView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new UncoveredView(
                            row.getObject("order_id", UUID.class),
                            row.getString("reason"),
                            row.getString("funnel"),
                            row.getString("relaxation")));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<Line> read(String sql, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    static Line line(ResultSet row) throws SQLException {
        OffsetDateTime startsAt = row.getObject("starts_at", OffsetDateTime.class);
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("volunteer_id", UUID.class),
                Change.valueOf(row.getString("change")),
                startsAt == null ? null : startsAt.toInstant(),
                row.getInt("score"),
                Arrays.stream((Object[]) row.getArray("factors").getArray())
                        .map(points -> ((Number) points).intValue())
                        .toList(),
                LineState.valueOf(row.getString("state")),
                row.getObject("assignment_id", UUID.class));
    }
}
