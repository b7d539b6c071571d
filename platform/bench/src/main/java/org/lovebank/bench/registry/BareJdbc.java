package org.lovebank.bench.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.lovebank.bench.ledger.Database;
import org.lovebank.bench.load.Latencies;

/** The same question bare: one prepared statement on one connection, every column read, nothing opened or masked. */
final class BareJdbc {

    private BareJdbc() {}

    static Latencies ask(Database database, Question question, long from, int times) throws SQLException {
        Latencies latencies = new Latencies();
        try (Connection connection = database.open();
                Statement plans = connection.createStatement();
                PreparedStatement select = connection.prepareStatement(question.sql())) {
            plans.execute("set plan_cache_mode = force_custom_plan");
            for (long n = from; n < from + times; n++) {
                List<Object> values = question.values().apply(n);
                long begin = System.nanoTime();
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                readAll(select);
                latencies.add(System.nanoTime() - begin);
            }
        }
        return latencies;
    }

    private static void readAll(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    row.getObject(i);
                }
            }
        }
    }
}
