package org.lovebank.timebank.ledger.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;

/** Looks up single transfers with the accounts on both sides. */
@ApplicationScoped
public class JournalReader {

    private static final String ACCOUNT =
            "select public_id, kind, branch_id, account_id from ledger_account where id = ?";

    private final DataSource database;
    private final TransferTable journal = new TransferTable();
    private final RejectionTable rejections = new RejectionTable();

    JournalReader(DataSource database) {
        this.database = database;
    }

    public Optional<Found> find(UUID id) {
        try (Connection connection = database.getConnection()) {
            Optional<Transfer> transfer = journal.find(connection, id);
            if (transfer.isEmpty()) {
                return Optional.empty();
            }
            UUID reversedBy = journal.endsAndReversals(connection, List.of(id)).stream()
                    .filter(built -> built.entry().kind() == TransferKind.REVERSAL)
                    .map(built -> built.entry().id())
                    .findFirst()
                    .orElse(null);
            return Optional.of(new Found(
                    transfer.get(),
                    account(connection, transfer.get().entry().debit().account()),
                    account(connection, transfer.get().entry().credit().account()),
                    reversedBy));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** What an id was refused for, if it was. */
    public Optional<Rejection> rejection(UUID id) {
        try (Connection connection = database.getConnection()) {
            return rejections.find(connection, List.of(id)).stream().findFirst();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Party account(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ACCOUNT)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Party(
                        row.getObject("public_id", UUID.class),
                        AccountKind.of(row.getInt("kind")),
                        row.getObject("branch_id", UUID.class),
                        row.getObject("account_id", UUID.class));
            }
        }
    }

    /** A transfer, who stands on its sides, and what reversed it. */
    public record Found(
            Transfer transfer,
            Party debit,
            Party credit,
            @Nullable UUID reversedBy) {}

    /** One ledger account; {@code accountId} is its holder's, absent for a branch's own. */
    public record Party(
            UUID publicId,
            AccountKind kind,
            UUID branchId,
            @Nullable UUID accountId) {}
}
