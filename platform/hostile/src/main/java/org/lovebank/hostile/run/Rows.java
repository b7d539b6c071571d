package org.lovebank.hostile.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many rows each table of a house has; the books about requests themselves are not looked at. */
final class Rows {

    /** A refused request may leave its mark here: its key and answer, its caller's count, and that it was looked at. */
    private static final Set<String> ABOUT_REQUESTS = Set.of(
            "idempotency_key",
            "client_use",
            "access_audit",
            "disclosure",
            "sign_in_attempt",
            "transfer_reject",
            "ledger_look",
            "client_assertion",
            "wrong_hour_code",
            "flyway_schema_history");

    private final DataSource house;
    private final String counting;

    Rows(DataSource house) throws SQLException {
        this.house = house;
        try (Connection connection = house.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = current_schema()"
                                + " and table_type = 'BASE TABLE' order by 1")) {
            Map<String, String> counts = new LinkedHashMap<>();
            while (tables.next()) {
                String table = tables.getString(1);
                if (!ABOUT_REQUESTS.contains(table)) {
                    counts.put(table, "select '" + table + "', count(*) from \"" + table + "\"");
                }
            }
            counting = String.join(" union all ", counts.values());
        }
    }

    Map<String, Long> counted() throws SQLException {
        try (Connection connection = house.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(counting)) {
            Map<String, Long> counts = new LinkedHashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    /** The tables that have more or fewer rows than before. */
    static Set<String> changed(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
