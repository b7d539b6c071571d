package org.lovebank.stack.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    @SuppressWarnings("NullAway.Init")
    private static Process process;

    @BeforeAll
    static void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new PostgresServer(PostgresBinaries.in(folder.resolve("postgresql")), folder.resolve("data"), port);
        server.initialise("superuser-secret", folder.resolve("initdb.log"));
        process = launch();
    }

    @AfterAll
    static void end() throws Exception {
        interrupt();
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        // given
        HouseDatabase house = house("kept");
        ask(house, "create table wish (words text)");
        ask(house, "insert into wish values ('a ride to the clinic')");
        interrupt();

        // when
        process = launch();

        // then
        assertThat(ask(house, "select words from wish")).isEqualTo("a ride to the clinic");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        // given
        HouseDatabase house = house("locked");

        // when / then
        assertThatThrownBy(() -> DriverManager.getConnection(house.jdbcUrl(), house.owner(), "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void makingAHousesDatabaseTwiceChangesNothing() throws Exception {
        // given
        HouseDatabase first = house("twice");
        ask(first, "create table wish (words text)");

        // when
        HouseDatabase second = house("twice");

        // then
        assertThat(second).isEqualTo(first);
        assertThat(ask(second, "select count(*) from wish")).isEqualTo("0");
    }

    private static HouseDatabase house(String name) {
        return new HouseDatabases(server.port(), "superuser-secret").create(name, name, "owner-secret", "app-secret");
    }

    private static Process launch() throws Exception {
        Path log = folder.resolve("postgres.log");
        Process started = new ProcessBuilder(server.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!server.isReady()) {
            boolean ended = started.waitFor(20, TimeUnit.MILLISECONDS);
            assertThat(ended || System.nanoTime() > until)
                    .as(() -> "PostgreSQL does not start: " + read(log))
                    .isFalse();
        }
        return started;
    }

    private static void interrupt() throws Exception {
        new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static String ask(HouseDatabase house, String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(house.jdbcUrl(), house.owner(), house.ownerPassword());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException none) {
            return "no log";
        }
    }
}
