package org.lovebank.timebank.statement.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The shelf of seals. */
@ApplicationScoped
class SealRepository {

    private final AgroalDataSource database;

    SealRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps it; the same statement handed out again keeps its first day. */
    void keep(Seal seal) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into statement_seal (code, account_id, from_on, to_on, last_line, key_id, signature,"
                                + " sealed_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing")) {
            insert.setString(1, seal.code());
            insert.setObject(2, seal.accountId());
            insert.setObject(3, seal.from());
            insert.setObject(4, seal.to());
            insert.setLong(5, seal.lastLine());
            insert.setString(6, seal.keyId());
            insert.setBytes(7, Base64.getDecoder().decode(seal.signature()));
            insert.setObject(8, OffsetDateTime.ofInstant(seal.sealedAt(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    Optional<Seal> find(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select code, account_id, from_on, to_on, last_line, key_id, signature, sealed_at"
                                + " from statement_seal where code = ?")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(seal(row)) : Optional.empty();
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getString("code"),
                row.getObject("account_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getLong("last_line"),
                row.getString("key_id"),
                Base64.getEncoder().encodeToString(row.getBytes("signature")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }
}
