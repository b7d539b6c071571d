package org.lovebank.timebank.ledger.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds columns of many rows as arrays for unnest; the driver sends numbers binary. */
public final class ArrayColumns<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    public ArrayColumns(PreparedStatement statement, Collection<? extends T> rows) {
        this(statement, rows, 1);
    }

    /** {@code first} is the number of the first parameter that is a column. */
    ArrayColumns(PreparedStatement statement, Collection<? extends T> rows, int first) {
        this.next = first;
        this.statement = statement;
        this.rows = List.copyOf(rows);
    }

    public ArrayColumns<T> longs(Function<? super T, @Nullable Long> column) throws SQLException {
        return bind("int8", column, new Long[rows.size()]);
    }

    public ArrayColumns<T> ints(Function<? super T, Integer> column) throws SQLException {
        return bind("int4", column, new Integer[rows.size()]);
    }

    public ArrayColumns<T> instants(Function<? super T, Instant> column) throws SQLException {
        statement.setArray(next++, BinaryArray.instants(statement.getConnection(), rows, column));
        return this;
    }

    /** One value for all rows is no column. */
    public ArrayColumns<T> one(Object value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    public ArrayColumns<T> texts(Function<? super T, @Nullable String> column) throws SQLException {
        return bind("text", column, new String[rows.size()]);
    }

    public ArrayColumns<T> uuids(Function<? super T, @Nullable UUID> column) throws SQLException {
        statement.setArray(next++, BinaryArray.uuids(statement.getConnection(), rows, column));
        return this;
    }

    public ArrayColumns<T> bytes(Function<? super T, byte[]> column) throws SQLException {
        return bind("bytea", column, new byte[rows.size()][]);
    }

    private ArrayColumns<T> bind(
            String type, Function<? super T, ? extends @Nullable Object> column, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** Microseconds since 1970: PostgreSQL's own precision. */
    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
