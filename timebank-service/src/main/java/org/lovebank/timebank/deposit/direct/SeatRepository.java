package org.lovebank.timebank.deposit.direct;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.journal.ArrayColumns;

/** Reads many accounts with their books in one question. */
@ApplicationScoped
class SeatRepository {

    private static final String FIND = """
            select a.id, a.owner_id, a.area_path, a.branch_id, b.policy_pack, l.kinds, l.ids
              from account a
              join branch b on b.id = a.branch_id
              cross join lateral (select array_agg(m.kind::int) as kinds, array_agg(m.id) as ids
                                    from ledger_account m where m.account_id = a.id) as l
             where a.id = any (?) and l.ids is not null
            """;

    private final AgroalDataSource database;

    SeatRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** The accounts among these that there are. */
    Map<UUID, Seat> find(Collection<UUID> accounts) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            new ArrayColumns<>(select, accounts).uuids(id -> id);
            Map<UUID, Seat> seats = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    seats.put(row.getObject("id", UUID.class), seat(row));
                }
            }
            return seats;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Seat seat(ResultSet row) throws SQLException {
        Integer[] kinds = (Integer[]) row.getArray("kinds").getArray();
        Long[] ids = (Long[]) row.getArray("ids").getArray();
        Map<AccountKind, Long> books = new EnumMap<>(AccountKind.class);
        for (int i = 0; i < kinds.length; i++) {
            books.put(AccountKind.of(kinds[i]), ids[i]);
        }
        UUID branch = row.getObject("branch_id", UUID.class);
        return new Seat(
                row.getObject("owner_id", UUID.class),
                new AreaPath(row.getString("area_path")),
                new Books(row.getObject("id", UUID.class), branch, books),
                branch,
                row.getString("policy_pack"));
    }
}
