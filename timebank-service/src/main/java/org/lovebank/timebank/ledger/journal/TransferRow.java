package org.lovebank.timebank.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Side;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;

/** Reads a row of the journal. */
public final class TransferRow {

    /** The columns that {@link #read} needs, of a journal called {@code t}. */
    public static final String COLUMNS = """
            t.lane, t.seq, t.id, t.kind, t.unit, t.debit_account, t.debit_stripe, t.debit_seq, t.debit_balance,
            t.debit_cumulative, t.credit_account, t.credit_stripe, t.credit_seq, t.credit_balance, t.credit_cumulative,
            t.amount, t.ref_id, t.fact_id, t.group_id, t.effective_at, t.recorded_at, t.actor, t.policy_version,
            t.reason, t.fingerprint, t.hash""";

    private TransferRow() {}

    public static Transfer read(ResultSet row) throws SQLException {
        Stamp stamp = new Stamp(
                instant(row, "effective_at"),
                row.getObject("actor", UUID.class),
                row.getInt("policy_version"),
                row.getString("reason"),
                row.getObject("fingerprint", UUID.class));
        Entry entry = new Entry(
                row.getObject("id", UUID.class),
                TransferKind.of(row.getInt("kind")),
                Unit.of(row.getInt("unit")),
                side(row, "debit"),
                side(row, "credit"),
                row.getLong("amount"),
                row.getObject("ref_id", UUID.class),
                row.getObject("fact_id", UUID.class),
                row.getObject("group_id", UUID.class),
                stamp);
        return new Transfer(
                row.getInt("lane"), row.getLong("seq"), entry, instant(row, "recorded_at"), row.getBytes("hash"));
    }

    private static Side side(ResultSet row, String side) throws SQLException {
        return new Side(
                row.getLong(side + "_account"),
                row.getInt(side + "_stripe"),
                row.getLong(side + "_seq"),
                row.getLong(side + "_balance"),
                longOrNull(row, side + "_cumulative"));
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
