package org.lovebank.timebank.donation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.TransferKind;

/** Reads donations out of the journal, in the order of the donor's passbook. */
@ApplicationScoped
class DonationRepository {

    private static final String OF_DONOR = """
            select id, amount, reason, debit_balance, debit_seq, recorded_at from transfer
             where debit_account = ? and debit_stripe = 0 and debit_seq < ? and kind = ?
             order by debit_seq desc limit ?
            """;

    private final AgroalDataSource database;

    DonationRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** The newest first, before a passbook line. */
    List<DonationView> of(UUID accountId, long availableMinutes, long before, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_DONOR)) {
            select.setLong(1, availableMinutes);
            select.setLong(2, before);
            select.setInt(3, TransferKind.DONATION.code());
            select.setInt(4, limit);
            List<DonationView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new DonationView(
                            row.getObject("id", UUID.class),
                            accountId,
                            row.getLong("amount"),
                            row.getString("reason"),
                            row.getLong("debit_balance"),
                            row.getLong("debit_seq"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
