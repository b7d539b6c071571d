package org.lovebank.timebank.ledger.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Side;

/**
 * Links each row to the one before it: SHA-256 over the earlier hash and every column of the row in a fixed binary form
 * (version 1). An altered, removed, added or swapped row breaks the chain there.
 */
public final class HashChain {

    static final int BYTES = 32;
    private static final byte FORM = 1;
    private static final int MOST_BYTES = 2_600;

    private final MessageDigest digest;
    private final ByteBuffer row = ByteBuffer.allocate(MOST_BYTES);

    public HashChain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash of a row that follows the row with hash {@code previous}. */
    public byte[] next(byte[] previous, int lane, long seq, Entry entry, Instant recordedAt) {
        row.clear();
        row.put(FORM)
                .putInt(lane)
                .putLong(seq)
                .putInt(entry.kind().code())
                .putInt(entry.unit().code());
        put(entry.id());
        put(entry.debit());
        put(entry.credit());
        row.putLong(entry.amount());
        putOrNot(entry.refId());
        putOrNot(entry.factId());
        putOrNot(entry.groupId());
        row.putLong(ArrayColumns.micros(entry.stamp().effectiveAt())).putLong(ArrayColumns.micros(recordedAt));
        putOrNot(entry.stamp().actor());
        row.putInt(entry.stamp().policyVersion());
        put(entry.stamp().fingerprint());
        putText(entry.stamp().reason());
        digest.update(previous);
        digest.update(row.array(), 0, row.position());
        return digest.digest();
    }

    private void put(UUID id) {
        row.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private void putOrNot(@Nullable UUID id) {
        row.put((byte) (id == null ? 0 : 1));
        if (id != null) {
            put(id);
        }
    }

    private void put(Side side) {
        row.putLong(side.account()).putInt(side.stripe()).putLong(side.seq()).putLong(side.balance());
        Long cumulative = side.cumulative();
        row.put((byte) (cumulative == null ? 0 : 1));
        if (cumulative != null) {
            row.putLong(cumulative);
        }
    }

    private void putText(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        row.putInt(text == null ? -1 : bytes.length).put(bytes);
    }
}
