package org.lovebank.timebank.redemption.settlement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.redemption.settlement.SettlementView.Line;

/** Counts and sums a partner's redemptions by item and by unit. */
@ApplicationScoped
class SettlementRepository {

    private static final String LINES = """
            select r.item_id, max(r.item_name) as item_name, r.unit,
                   count(*) filter (where c.here) as collections,
                   coalesce(sum(r.quantity) filter (where c.here), 0) as collected,
                   coalesce(sum(r.price) filter (where c.here), 0) as collected_price,
                   count(*) filter (where b.here) as returns,
                   coalesce(sum(r.returned_quantity) filter (where b.here), 0) as returned,
                   coalesce(sum(r.price / r.quantity * r.returned_quantity) filter (where b.here), 0) as returned_price
              from redemption r
              cross join lateral (select coalesce(r.collected_at >= ? and r.collected_at < ?, false)) as c (here)
              cross join lateral (select coalesce(r.returned_at >= ? and r.returned_at < ?, false)) as b (here)
             where r.partner_id = ? and (c.here or b.here) and (? or r.branch_id = any (?))
             group by grouping sets ((r.unit), (r.item_id, r.unit))
             order by grouping(r.item_id) desc, r.item_id, r.unit limit ?
            """;

    private final AgroalDataSource database;

    SettlementRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** The lines of some branches, or of all; those of a unit (without an item) first. */
    List<Line> lines(UUID partner, Instant from, Instant before, Optional<Collection<UUID>> branches, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LINES)) {
            for (int i = 0; i < 2; i++) {
                select.setObject(1 + 2 * i, from.atOffset(ZoneOffset.UTC));
                select.setObject(2 + 2 * i, before.atOffset(ZoneOffset.UTC));
            }
            select.setObject(5, partner);
            select.setBoolean(6, branches.isEmpty());
            select.setArray(
                    7,
                    connection.createArrayOf(
                            "uuid",
                            branches.<Collection<UUID>>map(ids -> ids)
                                    .orElse(List.of())
                                    .toArray()));
            select.setInt(8, limit);
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID item = row.getObject("item_id", UUID.class);
        return new Line(
                item,
                item == null ? null : row.getString("item_name"),
                Unit.valueOf(row.getString("unit")),
                row.getLong("collections"),
                row.getLong("collected"),
                row.getLong("collected_price"),
                row.getLong("returns"),
                row.getLong("returned"),
                row.getLong("returned_price"));
    }
}
