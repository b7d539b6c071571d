package org.lovebank.timebank.ledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Unit;

/** Adds the accounts of some branches up by kind, in one statement and so at one moment. */
@ApplicationScoped
public class TrialBalance {

    private static final String SUMS = """
            select a.kind, sum(b.debits) as debits, sum(b.credits) as credits
              from ledger_account a join account_balance b on b.ledger_account = a.id
             where a.branch_id = any (?)
             group by a.kind order by a.kind
            """;

    private final DataSource database;

    TrialBalance(DataSource database) {
        this.database = database;
    }

    /** For each unit its accounts; the balances of each unit add up to zero. */
    public List<UnitBalance> of(List<UUID> branches) {
        Map<Unit, List<Line>> lines = new EnumMap<>(Unit.class);
        lines.put(Unit.MIN, new ArrayList<>());
        lines.put(Unit.PTS, new ArrayList<>());
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMS)) {
            select.setArray(1, connection.createArrayOf("uuid", branches.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    AccountKind kind = AccountKind.of(row.getInt("kind"));
                    long debits = row.getLong("debits");
                    long credits = row.getLong("credits");
                    lines.computeIfAbsent(kind.unit(), _ -> new ArrayList<>())
                            .add(new Line(kind, debits, credits, credits - debits));
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        return lines.entrySet().stream()
                .map(unit -> new UnitBalance(
                        unit.getKey(),
                        unit.getValue().stream().mapToLong(Line::balance).sum(),
                        unit.getValue()))
                .toList();
    }

    /** One unit: {@code sum} is zero, or minutes came from nothing. */
    public record UnitBalance(Unit unit, long sum, List<Line> accounts) {}

    /** All accounts of a kind together. */
    public record Line(AccountKind kind, long debits, long credits, long balance) {}
}
