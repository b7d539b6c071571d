package org.lovebank.bench.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Does what pgbench would, where that is not installed: one prepared call after the other on each connection. */
final class JdbcLoad {

    private JdbcLoad() {}

    /** Calls a function whose one parameter is a number between 1 and {@code most}, or the client's own number. */
    static PgBench.Rate run(Database database, String call, int most, int clients, long seconds)
            throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        List<Future<Long>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                int own = client;
                all.add(threads.submit(() -> loop(database, call, most, own, end)));
            }
            long done = 0;
            for (Future<Long> one : all) {
                done += one.get();
            }
            return new PgBench.Rate(done, done / ((System.nanoTime() - begin) / 1e9));
        } catch (ExecutionException failed) {
            throw new SQLException("a client failed", failed.getCause());
        }
    }

    private static long loop(Database database, String call, int most, int own, long end) throws SQLException {
        long done = 0;
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement(call)) {
            while (System.nanoTime() < end) {
                statement.setInt(
                        1, most == 0 ? own : ThreadLocalRandom.current().nextInt(most) + 1);
                statement.execute();
                done++;
            }
        }
        return done;
    }
}
