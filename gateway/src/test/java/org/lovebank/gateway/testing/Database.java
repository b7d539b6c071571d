package org.lovebank.gateway.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The gateway's database as an operator reads it. */
public final class Database {

    private Database() {}

    /** The first column of each row. */
    public static List<String> column(String query, Object... values) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Changes rows, as the service's own role could. */
    public static int change(String statement) {
        try (Connection connection = open();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            return prepared.executeUpdate();
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Keeps everybody from writing to a table until it is closed. */
    public static Connection locked(String table) {
        try {
            Connection connection = open();
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("lock table " + table + " in exclusive mode")) {
                lock.execute();
            }
            return connection;
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Connection open() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
