package org.lovebank.timebank.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The keys of batches, kept for seven days; what a batch did stands in the journal under its items' own ids. */
@ApplicationScoped
class BatchKeyRepository {

    private static final String CLAIM = """
            insert into transfer_batch (id, fingerprint, mode, items) values (?, ?, ?, ?) on conflict (id) do nothing""";
    private static final String FORGET_OLD = """
            delete from transfer_batch where id in (
              select id from transfer_batch where asked_at < now() - interval '7 days'
               order by asked_at limit 10 for update skip locked)""";
    private static final String FIND = "select fingerprint from transfer_batch where id = ?";

    private final AgroalDataSource database;

    BatchKeyRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Takes a key for a batch; false when it was taken for another one. */
    boolean claim(UUID id, UUID fingerprint, BatchMode mode, int items) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
                insert.setObject(1, id);
                insert.setObject(2, fingerprint);
                insert.setString(3, mode.name());
                insert.setInt(4, items);
                if (insert.executeUpdate() == 1) {
                    forgetOld(connection);
                    return true;
                }
            }
            return fingerprint.equals(find(connection, id));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Ten old keys leave with every new one, so the table needs no job of its own. */
    private static void forgetOld(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET_OLD)) {
            delete.executeUpdate();
        }
    }

    private static UUID find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : new UUID(0, 0);
            }
        }
    }
}
