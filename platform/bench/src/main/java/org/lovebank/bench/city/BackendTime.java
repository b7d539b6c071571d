package org.lovebank.bench.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.bench.ledger.Database;

/** Processor time of the database's backends that serve the house, as Linux counts it. */
final class BackendTime {

    private final List<Path> backends = new ArrayList<>();

    private BackendTime() {}

    static BackendTime of(Database database) throws SQLException {
        BackendTime time = new BackendTime();
        try (Connection connection = database.open();
                PreparedStatement select = connection.prepareStatement("select pid from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                time.backends.add(Path.of("/proc", row.getString(1), "schedstat"));
            }
        }
        return time;
    }

    /** Nanoseconds until now; a backend that is gone counts nothing. */
    long nanos() {
        return backends.stream().mapToLong(BackendTime::nanosOf).sum();
    }

    private static long nanosOf(Path backend) {
        try {
            return Long.parseLong(Files.readString(backend).split(" ", 2)[0]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
