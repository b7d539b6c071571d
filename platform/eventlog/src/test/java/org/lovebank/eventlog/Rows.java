package org.lovebank.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What a test sees and does in the house's database, outside the house's own code. */
@ApplicationScoped
public class Rows {

    private static final String ENDED_BY_AN_OPERATOR = "57P01";
    private static final int MOST_DEAD = 20;

    private final DataSource dataSource;

    Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The first column of each row, as text. */
    public List<String> texts(String sql, Object... arguments) {
        return select(sql, arguments).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }

    public long number(String sql, Object... arguments) {
        return Long.parseLong(texts(sql, arguments).getFirst());
    }

    public List<Map<String, Object>> select(String sql, Object... arguments) {
        for (int dead = 0; ; dead++) {
            try {
                return read(sql, arguments);
            } catch (SQLException failed) {
                // Tests that end the house's sessions leave some in the pool that do not know it yet.
                if (!ENDED_BY_AN_OPERATOR.equals(failed.getSQLState()) || dead == MOST_DEAD) {
                    throw new IllegalStateException(failed);
                }
            }
        }
    }

    private List<Map<String, Object>> read(String sql, Object... arguments) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = prepared(connection, sql, arguments);
                ResultSet row = select.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.put(row.getMetaData().getColumnLabel(column), row.getObject(column));
                }
                rows.add(values);
            }
            return rows;
        }
    }

    public void change(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
