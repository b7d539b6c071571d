package org.lovebank.timebank.ledger.journal;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** Ids as PostgreSQL's own bytes: the driver would write each one out as text, and the server read it back. */
final class UuidArray {

    private static final int HEADER = 20;
    private static final int ELEMENT = 20;
    private static final int LENGTH = 16;
    private static final int NULL = -1;

    private UuidArray() {}

    static <T> Array of(Connection connection, List<T> rows, Function<? super T, @Nullable UUID> column)
            throws SQLException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + rows.size() * ELEMENT);
        int dimensions = 1;
        int mayHoldNulls = 1;
        int lowerBound = 1;
        bytes.putInt(dimensions)
                .putInt(mayHoldNulls)
                .putInt(Oid.UUID)
                .putInt(rows.size())
                .putInt(lowerBound);
        for (T row : rows) {
            UUID id = column.apply(row);
            if (id == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(LENGTH).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return new PgArray(connection.unwrap(BaseConnection.class), Oid.UUID_ARRAY, exact);
    }
}
