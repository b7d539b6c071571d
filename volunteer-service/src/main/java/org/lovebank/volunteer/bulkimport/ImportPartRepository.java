package org.lovebank.volunteer.bulkimport;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.lovebank.volunteer.seal.PersonalKey;

/** The parts of a table as they lie in the house: sealed, because they name people. */
@ApplicationScoped
class ImportPartRepository {

    private final AgroalDataSource database;

    ImportPartRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps a part; the same part again takes the place of the first. */
    void keep(UUID runId, int number, byte[] bytes, PersonalKey key) {
        change(
                "insert into import_part (run_id, number, sealed) values (?, ?, ?)"
                        + " on conflict (run_id, number) do update set sealed = excluded.sealed",
                runId,
                number,
                key.seal("import/" + number, new Part(bytes)));
    }

    int count(UUID runId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from import_part where run_id = ?")) {
            select.setObject(1, runId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All parts in their order. */
    byte[] whole(UUID runId, PersonalKey key) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select number, sealed from import_part where run_id = ? order by number")) {
            select.setObject(1, runId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    table.writeBytes(key.open("import/" + row.getInt(1), row.getBytes(2), Part.class)
                            .bytes());
                }
            }
            return table.toByteArray();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void forget(UUID runId) {
        change("delete from import_part where run_id = ?", runId);
    }

    private void change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Part(byte[] bytes) {}
}
