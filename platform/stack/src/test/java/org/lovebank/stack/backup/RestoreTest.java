package org.lovebank.stack.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.database.PostgresBinaries;
import org.lovebank.stack.database.PostgresServer;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.Ports;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.StreetFailure;
import org.lovebank.stack.street.StreetStop;
import org.lovebank.stack.street.WalArchiving;

/** A server with four databases: one goes back to a moment, or all of them. */
class RestoreTest {
    private static final String PASSWORD = "superuser-secret";
    private static final String TABLES = """
            create table log_epoch (epoch int primary key);
            insert into log_epoch values (1);
            create table inbox_cursor (source text, epoch int);
            create table note (id bigint generated always as identity primary key, words text not null,
              length int generated always as (length(words)) stored);
            create sequence note_number;
            create function refuse_change() returns trigger language plpgsql as
              $$ begin raise exception 'append-only'; end $$;
            create trigger note_rows before update or delete on note for each row execute function refuse_change();
            create trigger note_whole before truncate on note for each statement execute function refuse_change();
            alter table note enable always trigger note_rows;
            alter table note enable always trigger note_whole;
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private StackHome home;

    @SuppressWarnings("NullAway.Init")
    private Path bin;

    @SuppressWarnings("NullAway.Init")
    private BackupFolder backups;

    @BeforeEach
    void start() throws Exception {
        home = new StackHome(folder.resolve("home"), folder);
        Files.createDirectories(home.root());
        backups = new BackupFolder(folder.resolve("backups"));
        bin = PostgresBinaries.in(folder.resolve("postgresql"));
        launch();
        for (House house : House.values()) {
            new HouseDatabases(server().port(), PASSWORD).create(house.word(), house.word(), "owner", "app");
            run(house, TABLES);
        }
    }

    @AfterEach
    void end() throws Exception {
        new StreetStop(home).stop();
        assertThat(PartStop.leftovers(home)).isEmpty();
    }

    @Test
    void aHouseOrTheWholeStreetGoesBackToAMoment() throws Exception {
        // given
        Instant early = Clock.systemUTC().instant();
        writeDown("before the backup");
        new BackUp(home, Clock.systemUTC()).into(backups, server(), home.data("postgres"));
        writeDown("after the backup");
        Instant moment = Clock.systemUTC().instant();
        writeDown("the mistake");
        run(House.TASK, "insert into inbox_cursor values ('volunteer', 4)");
        assertThatThrownBy(() -> restore().street(backups, Optional.of(early)))
                .isInstanceOf(StreetFailure.class)
                .hasMessageContaining("no base backup");

        // when one house goes back
        Restore.Done house = restore().house(House.VOLUNTEER, backups, Optional.of(moment));

        // then
        assertThat(notes(House.VOLUNTEER)).isEqualTo("1 before the backup 17, 2 after the backup 16");
        assertThat(notes(House.TASK)).endsWith("3 the mistake 11");
        assertThat(house.epoch()).as("later than any that a listener has seen").isEqualTo(5);
        assertThat(home.settings("volunteer")).hasContent("LOVEBANK_EVENTLOG_EPOCH=5");
        assertThat(home.settings("task")).doesNotExist();
        run(House.VOLUNTEER, "insert into note (words) values ('goes on')");
        assertThat(notes(House.VOLUNTEER)).endsWith(" goes on 7");
        assertThat(Long.parseLong(word(House.VOLUNTEER, "select nextval('note_number')")))
                .as("a sequence may leave out numbers after a recovery, it repeats none")
                .isGreaterThan(2);
        assertThatThrownBy(() -> run(House.VOLUNTEER, "delete from note"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");

        // when all go back
        Restore.Done street = restore().street(backups, Optional.of(moment));

        // then
        launch();
        assertThat(notes(House.TASK)).isEqualTo("1 before the backup 17, 2 after the backup 16");
        assertThat(notes(House.VOLUNTEER)).isEqualTo("1 before the backup 17, 2 after the backup 16");
        assertThat(street.epoch())
                .as("later than the epoch of the first restore")
                .isEqualTo(6);
        assertThat(home.settings("task")).hasContent("LOVEBANK_EVENTLOG_EPOCH=6");
        assertThat(folder.resolve("home/data").toFile().list()).anyMatch(name -> name.startsWith("postgres-before-"));
    }

    private Restore restore() {
        return new Restore(home, bin, PASSWORD, Clock.systemUTC());
    }

    private void writeDown(String words) throws SQLException {
        for (House house : House.values()) {
            run(house, "insert into note (words) values ('" + words + "')");
            word(house, "select nextval('note_number')");
        }
    }

    private String notes(House house) throws SQLException {
        String notes =
                "select coalesce(string_agg(id || ' ' || words || ' ' || length, ', ' order by id), '') from note";
        return word(house, notes);
    }

    private void launch() throws Exception {
        int port = Ports.freeFrom(25432, java.util.Set.of());
        PostgresServer server = new PostgresServer(bin, home.data("postgres"), port);
        server.initialise(PASSWORD, folder.resolve("initdb.log"));
        Part part = new PartStart(home, Clock.systemUTC())
                .start(new Launch("postgres", port, port, server.command(WalArchiving.settings(home)), Map.of()));
        while (!server.isReady()) {
            assertThat(part.isAlive()).as("%s", home.log("postgres")).isTrue();
            Thread.onSpinWait();
        }
    }

    private Superuser server() {
        return new Superuser(Part.findAlive(home, "postgres").orElseThrow().port(), PASSWORD);
    }

    private void run(House house, String sql) throws SQLException {
        try (Connection session = server().in(house.word());
                Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private String word(House house, String question) throws SQLException {
        try (Connection session = server().in(house.word())) {
            return Superuser.word(session, question);
        }
    }
}
