package org.lovebank.bench.ledger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lovebank.stack.database.PostgresBinaries;
import org.lovebank.stack.database.PostgresServer;

/** The bench's own PostgreSQL: as durable as in production, with a little more memory than the demo's. */
public final class Server implements AutoCloseable {

    public static final String PASSWORD = "bench";
    private static final List<String> MORE = List.of(
            "shared_buffers=512MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=15min",
            "max_connections=200",
            "autovacuum_naptime=20s");

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Server start(Path folder) throws IOException, InterruptedException {
        return start(folder, List.of());
    }

    /** The same with settings that go before its own. */
    public static Server start(Path folder, List<String> settings) throws IOException, InterruptedException {
        Path log = folder.resolve("postgres.log");
        int port = freePort();
        PostgresServer server =
                new PostgresServer(PostgresBinaries.in(folder.resolve("postgres")), folder.resolve("data"), port);
        server.initialise(PASSWORD, log);
        List<String> command = new ArrayList<>(server.command());
        for (List<String> some : List.of(MORE, settings)) {
            for (String setting : some) {
                command.add("-c");
                command.add(setting);
            }
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Server started = new Server(process, port);
        for (int look = 0; look < 300 && !server.isReady(); look++) {
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL does not start; see " + log);
            }
            Thread.sleep(50);
        }
        return started;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Database database(String name) {
        return new Database(port, PASSWORD, name);
    }

    @Override
    public void close() {
        try {
            new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException missing) {
            process.destroyForcibly();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
