package org.lovebank.chaos.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.OpenDatabase;

/** Reads the four databases side by side. */
final class Books {

    private final Map<House, DataSource> databases = new EnumMap<>(House.class);

    Books(StackHome home) {
        for (House house : House.values()) {
            databases.put(house, OpenDatabase.of(home, house));
        }
    }

    /** The first column of each row. */
    List<String> column(House house, String select) throws SQLException {
        return new ArrayList<>(pairs(house, "select row_number() over () as n, x.* from (" + select + ") x")
                .values());
    }

    /** The second column by the first, as text; a key that comes twice is an error. */
    Map<String, String> pairs(House house, String select) throws SQLException {
        try (Connection connection = open(house);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            Map<String, String> pairs = new TreeMap<>();
            while (rows.next()) {
                if (pairs.put(rows.getString(1), String.valueOf(rows.getString(2))) != null) {
                    throw new IllegalStateException(rows.getString(1) + " twice in " + house.word() + ": " + select);
                }
            }
            return pairs;
        }
    }

    /** Every row as its columns, as text. */
    List<List<String>> rows(House house, String select) throws SQLException {
        try (Connection connection = open(house);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(row);
            }
            return all;
        }
    }

    Connection open(House house) throws SQLException {
        DataSource database = databases.get(house);
        if (database == null) {
            throw new IllegalStateException("no database of " + house);
        }
        return database.getConnection();
    }
}
