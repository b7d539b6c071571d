package org.lovebank.timebank.simulation;

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
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;

/** Reads a branch's past: its holders page by page, and each one's lines in the order in which they were written. */
@ApplicationScoped
class SimulationRepository {

    private static final String MEMBERS = """
            select account_id, max(id) filter (where kind = 2) as minutes, max(id) filter (where kind = 4) as points
              from ledger_account where branch_id = ? and account_id > ? and kind in (2, 4)
             group by account_id order by account_id limit ?""";
    private static final String FACTS = """
            select f.*, o.kind as original, d.category_code, r.id is not null as redeems
              from (select lane, seq, id, kind, unit, amount as change, ref_id, fact_id, policy_version, recorded_at
                      from transfer where credit_account in (?, ?) and credit_stripe = 0 and recorded_at < ?
                    union all
                    select lane, seq, id, kind, unit, -amount, ref_id, fact_id, policy_version, recorded_at
                      from transfer where debit_account in (?, ?) and debit_stripe = 0 and recorded_at < ?) as f
              left join transfer o on f.kind = 9 and o.id = f.ref_id
              left join deposit d on f.kind = 2 and d.record_id = f.fact_id
              left join redemption r on f.kind = 5 and r.id = f.fact_id
             order by f.recorded_at, f.lane, f.seq limit ?""";

    private final AgroalDataSource database;

    SimulationRepository(AgroalDataSource database) {
        this.database = database;
    }

    List<Member> members(UUID branch, UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MEMBERS)) {
            select.setObject(1, branch);
            select.setObject(2, after);
            select.setInt(3, limit);
            List<Member> members = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(
                            row.getObject("account_id", UUID.class), row.getLong("minutes"), row.getLong("points")));
                }
            }
            return members;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** A holder's lines from the first one on. */
    List<Fact> facts(Member member, Instant before, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FACTS)) {
            for (int side = 0; side < 2; side++) {
                select.setLong(1 + 3 * side, member.minutes());
                select.setLong(2 + 3 * side, member.points());
                select.setObject(3 + 3 * side, before.atOffset(ZoneOffset.UTC));
            }
            select.setInt(7, limit);
            List<Fact> facts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    facts.add(fact(row));
                }
            }
            return facts;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                TransferKind.of(row.getInt("kind")),
                Unit.of(row.getInt("unit")),
                row.getLong("change"),
                row.getObject("ref_id", UUID.class),
                row.getObject("fact_id", UUID.class),
                originalOf(row),
                row.getString("category_code"),
                row.getBoolean("redeems"),
                row.getInt("policy_version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable TransferKind originalOf(ResultSet row) throws SQLException {
        int code = row.getInt("original");
        return row.wasNull() ? null : TransferKind.of(code);
    }

    /** A holder with the two ledger accounts that rules decide about. */
    record Member(UUID account, long minutes, long points) {}
}
