package org.lovebank.bench.signup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lovebank.bench.ledger.Database;
import org.lovebank.bench.load.Latencies;

/** The plain way: lock the shift's row, look, write, commit. Without HTTP, tokens or any rule but the number of places. */
final class OneRowLocked {

    private static final int CONNECTIONS = 16;

    private final Database database;

    OneRowLocked(Database database) {
        this.database = database;
    }

    void prepare() throws SQLException {
        database.run("create table plain_shift (id int primary key, seats int not null, taken int not null);"
                + " create table plain_sign_up (shift_id int not null, volunteer_id uuid not null,"
                + " primary key (shift_id, volunteer_id))");
    }

    /** All people ask at once; how long each waited from the same beginning. */
    Latencies round(int shift, List<UUID> people, int seats) throws SQLException, InterruptedException {
        database.run("insert into plain_shift values (" + shift + ", " + seats + ", 0)");
        BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = database.open();
            connection.setAutoCommit(false);
            all.add(connection);
            pool.add(connection);
        }
        Latencies latencies = new Latencies();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            List<Future<Long>> ends = people.stream()
                    .map(person -> threads.submit(() -> ask(pool, shift, person)))
                    .toList();
            for (Future<Long> end : ends) {
                latencies.add(end.get() - begin);
            }
        } catch (ExecutionException failed) {
            throw new SQLException(failed.getCause());
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        return latencies;
    }

    private static long ask(BlockingQueue<Connection> pool, int shift, UUID person)
            throws SQLException, InterruptedException {
        Connection connection = pool.take();
        try (PreparedStatement look =
                        connection.prepareStatement("select seats - taken from plain_shift where id = ? for update");
                PreparedStatement take =
                        connection.prepareStatement("update plain_shift set taken = taken + 1 where id = ?");
                PreparedStatement write = connection.prepareStatement("insert into plain_sign_up values (?, ?)")) {
            look.setInt(1, shift);
            try (ResultSet left = look.executeQuery()) {
                left.next();
                if (left.getInt(1) > 0) {
                    take.setInt(1, shift);
                    take.executeUpdate();
                    write.setInt(1, shift);
                    write.setObject(2, person);
                    write.executeUpdate();
                }
            }
            connection.commit();
            return System.nanoTime();
        } finally {
            pool.add(connection);
        }
    }
}
