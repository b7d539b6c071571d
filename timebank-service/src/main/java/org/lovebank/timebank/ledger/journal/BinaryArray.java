package org.lovebank.timebank.ledger.journal;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** Ids and instants as PostgreSQL's own bytes: the driver would write each one out as text, and the server read it back. */
final class BinaryArray {

    private static final int HEADER = 20;
    private static final int LONGEST_ELEMENT = 20;
    private static final int UUID_BYTES = 16;
    private static final int NULL = -1;
    /** PostgreSQL counts microseconds from the first day of 2000. */
    private static final long MICROS_TO_2000 = 946_684_800_000_000L;

    private BinaryArray() {}

    static <T> Array uuids(Connection connection, List<T> rows, Function<? super T, @Nullable UUID> column)
            throws SQLException {
        ByteBuffer bytes = begin(Oid.UUID, rows.size());
        for (T row : rows) {
            UUID id = column.apply(row);
            if (id == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(UUID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
        return end(connection, Oid.UUID_ARRAY, bytes);
    }

    static <T> Array instants(Connection connection, List<T> rows, Function<? super T, Instant> column)
            throws SQLException {
        ByteBuffer bytes = begin(Oid.TIMESTAMPTZ, rows.size());
        for (T row : rows) {
            bytes.putInt(Long.BYTES).putLong(ArrayColumns.micros(column.apply(row)) - MICROS_TO_2000);
        }
        return end(connection, Oid.TIMESTAMPTZ_ARRAY, bytes);
    }

    private static ByteBuffer begin(int type, int rows) {
        int dimensions = 1;
        int mayHoldNulls = 1;
        int lowerBound = 1;
        return ByteBuffer.allocate(HEADER + rows * LONGEST_ELEMENT)
                .putInt(dimensions)
                .putInt(mayHoldNulls)
                .putInt(type)
                .putInt(rows)
                .putInt(lowerBound);
    }

    private static Array end(Connection connection, int type, ByteBuffer bytes) throws SQLException {
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return new PgArray(connection.unwrap(BaseConnection.class), type, exact);
    }
}
