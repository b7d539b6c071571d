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

/** What each table of a house holds, as a sum; the books about requests themselves are not looked at. */
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
            "flyway_schema_history",
            // Not by requests, but by time and by what other houses told.
            "inbox_cursor",
            "inbox_blocked_key",
            "inbox_foreign",
            "inbox_parked",
            "relay_cursor",
            "points_follower",
            "eventlog_audit",
            "session",
            "refresh_token");

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
                    counts.put(
                            table,
                            "select '" + table
                                    + "', count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from \""
                                    + table + "\" t");
                }
            }
            counting = String.join(" union all ", counts.values());
        }
    }

    Map<String, String> sums() throws SQLException {
        try (Connection connection = house.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(counting)) {
            Map<String, String> counts = new LinkedHashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getString(2));
            }
            return counts;
        }
    }

    /** The tables that are not as before. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
