package org.lovebank.rules.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.database.PostgresBinaries;
import org.lovebank.stack.database.PostgresServer;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Ports;

/** A house that is told nonsense ends with one sentence and exit code 1; packaged houses, a database with passwords. */
class RefusedStartTest {
    private static final String PASSWORD = "the-superusers-password";
    private static final int FROM = 26_500;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Process server;

    @SuppressWarnings("NullAway.Init")
    private static HouseDatabases databases;

    @SuppressWarnings("NullAway.Init")
    private static HouseDatabase timebank;

    @BeforeAll
    static void startTheDatabase() throws Exception {
        PostgresServer postgres = new PostgresServer(
                PostgresBinaries.in(folder.resolve("postgresql")),
                folder.resolve("data"),
                Ports.freeFrom(FROM, java.util.Set.of()));
        postgres.initialise(PASSWORD, folder.resolve("initdb.log"));
        server = new ProcessBuilder(postgres.command())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("postgres.log").toFile())
                .start();
        while (!postgres.isReady()) {
            assertThat(server.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        databases = new HouseDatabases(postgres.port(), PASSWORD);
        timebank = databases.create("timebank", "timebank", "owner-secret", "app-secret");
    }

    @AfterAll
    static void endTheDatabase() throws Exception {
        // PostgreSQL's fast shutdown; the process may belong to another user.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LOVEBANK_EVENTLOG_SOURCES_TASK   | localhost:9083   | LOVEBANK_EVENTLOG_SOURCES_TASK=localhost:9083 is not an address
                    LOVEBANK_CURSOR_KEY              | hunter2          | LOVEBANK_CURSOR_KEY is not a secret of at least 32 characters
                    LOVEBANK_LEDGER_LANES            | -2               | LOVEBANK_LEDGER_LANES=-2 is not a whole number of at least 0
                    LOVEBANK_MASTER_KEY_FILE         | /nowhere         | LOVEBANK_MASTER_KEY and LOVEBANK_MASTER_KEY_FILE are both set: keep one
                    LOVEBANK_CERTIFICATE_KEY_FILE    | /nowhere         | LOVEBANK_CERTIFICATE_KEY_FILE names a file that cannot be read
                    """)
    void nonsenseIsRefusedBeforeAnythingBegins(String variable, String value, String sentence) throws Exception {
        refused(House.TIMEBANK, Map.of(variable, value), sentence);
    }

    @Test
    void aMistypedNameIsWarnedAbout() throws Exception {
        RefusedStart start = RefusedStart.of(
                House.TIMEBANK, timebank, Map.of("LOVEBANK_LEDGER_LANS", "2", "LOVEBANK_LEDGER_LANES", "none"));

        assertThat(start.lines().getFirst())
                .isEqualTo("warning: no house reads LOVEBANK_LEDGER_LANS; LOVEBANK_LEDGER_LANES is meant, perhaps");
    }

    @Test
    void aMissingSecretIsNamed() throws Exception {
        refused(House.TIMEBANK, Map.of("LOVEBANK_CHECKPOINT_KEY", ""), "LOVEBANK_CHECKPOINT_KEY is missing");
    }

    @Test
    void anUnknownWordIsRefused() throws Exception {
        refused(
                House.GATEWAY,
                Map.of("LOVEBANK_GATEWAY_TRUSTED_PROXY_HEADER", "X_REAL_IP"),
                "LOVEBANK_GATEWAY_TRUSTED_PROXY_HEADER: ");
    }

    @Test
    void aWrongPasswordOfTheDatabaseIsSaidAndNotShown() throws Exception {
        RefusedStart start = refused(
                House.TIMEBANK,
                Map.of("QUARKUS_FLYWAY_PASSWORD", "not-the-password"),
                "the database refuses the login");

        assertThat(start.lines()).noneMatch(line -> line.contains("not-the-password"));
    }

    @Test
    void aDatabaseThatLacksWhatTheCodeUsesIsRefused() throws Exception {
        // given a database as this release leaves it, and one migration of tomorrow
        HouseDatabase newer = databases.create("timebank", "timebank_newer", "owner-secret", "app-secret");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            refused(
                    House.TIMEBANK,
                    Map.of("QUARKUS_DATASOURCE_JDBC_URL", newer.jdbcUrl(), "QUARKUS_HTTP_PORT", port),
                    "port " + port + " is in use");
        }
        try (Connection owner = DriverManager.getConnection(newer.jdbcUrl(), newer.owner(), newer.ownerPassword());
                Statement sql = owner.createStatement()) {
            sql.execute("insert into flyway_schema_history values (9999, '9999', 'contract of tomorrow', 'SQL',"
                    + " 'V9999__contract_of_tomorrow.sql', 1, 'timebank_owner', now(), 1, true)");
        }

        // then
        refused(
                House.TIMEBANK,
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", newer.jdbcUrl()),
                "the database is newer than this release: migration 9999 took away what it uses");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    House.TIMEBANK,
                    Map.of("QUARKUS_HTTP_PORT", Integer.toString(other.getLocalPort())),
                    "port " + other.getLocalPort() + " is in use");
        }
    }

    private static RefusedStart refused(House house, Map<String, String> otherwise, String sentence) throws Exception {
        RefusedStart start = RefusedStart.of(house, timebank, otherwise);

        assertThat(start.lines()).singleElement().asString().startsWith("refused to start: " + sentence);
        assertThat(start.exitCode()).isEqualTo(1);
        return start;
    }
}
