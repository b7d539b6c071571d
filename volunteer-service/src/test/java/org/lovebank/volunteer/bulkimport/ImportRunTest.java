package org.lovebank.volunteer.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Tables.told;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.Tables;
import org.lovebank.volunteer.fixture.TheRegistry;

/** A run in the background can be watched, stopped and broken off, and what it leaves is whole. */
@QuarkusTest
@TheRegistry
class ImportRunTest {

    private static final String HEAD =
            "volunteerNo,servedFrom,servedTo,breakMinutes,categoryCode,projectName,place,content,witnessId\n";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MANY = 1_100;

    @Inject
    RunImports runImports;

    @Inject
    AgroalDataSource database;

    @Inject
    Rows rows;

    private Community community;
    private Tables tables;
    private Somebody volunteer;
    private byte[] table;

    @BeforeEach
    void aTableOfManyHours() {
        community = Community.fresh();
        tables = new Tables(community, "RECORDS");
        volunteer = community.volunteer("王小桥");
        String number = volunteer.get("/api/v1/volunteers/" + volunteer.id()).path("volunteerNo");
        UUID witness = community.resident("赵大山").id();
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < MANY; i++) {
            LocalDateTime from = LocalDateTime.of(2020, 1, 1, 8, 0).plusHours(i);
            text.append(number).append(',').append(from.format(MINUTE)).append(',');
            text.append(from.plusHours(1).format(MINUTE))
                    .append(",0,REPAIR,义务维修,楼前,修理,")
                    .append(witness)
                    .append('\n');
        }
        table = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aTableInPartsBeginsWhenTheLastHasCome() {
        // given
        int third = table.length / 3;
        Response first = expect(202, tables.bring(Arrays.copyOf(table, third), "&parts=3&mode=SKIP_BAD"));
        String run = "/api/v1/imports/" + first.path("id");

        // when
        expect(200, part(run, 3, Arrays.copyOfRange(table, 2 * third, table.length)));
        refused(422, "NO_SUCH_PART", part(run, 4, table));
        Response other = refused(409, "IMPORT_RUNS", tables.bring(table, ""));
        Response last = expect(200, part(run, 2, Arrays.copyOfRange(table, third, 2 * third)));

        // then
        assertThat(first.<String>path("state")).isEqualTo("RECEIVING");
        assertThat(other.<String>path("metadata.importId")).isEqualTo(first.path("id"));
        assertThat(last.<Integer>path("rowsTotal")).isEqualTo(MANY);
        assertThat(told(tables.ended(first.path("id")))).isEqualTo("DONE 1100 read 1100 kept 0 known 0 wrong");
        refused(409, "IMPORT_STATE_FORBIDS", part(run, 2, table));
        refused(409, "IMPORT_STATE_FORBIDS", community.head.post(run + "/cancellation"));
    }

    @Test
    void whoCancelsAllOrNothingKeepsNothing() throws SQLException {
        // given
        Response run = whileTheVolunteerIsBusy(
                id -> {
                    Response seen = awaitRead(id);
                    assertThat(told(seen)).isEqualTo("RUNNING 1100 read 0 kept 0 known 0 wrong");
                    expect(200, community.head.post("/api/v1/imports/" + id + "/cancellation"));
                },
                "");

        // then
        assertThat(told(run)).isEqualTo("CANCELLED 1100 read 0 kept 0 known 0 wrong");
        assertThat(run.<String>path("cancelledBy"))
                .isEqualTo(community.head.id().toString());
        assertThat(records()).isEqualTo("0");
    }

    @Test
    void whatBrokeOffGoesOnAndTheDeadOneKeepsNothing() throws SQLException {
        // when
        Response run = whileTheVolunteerIsBusy(
                id -> {
                    await().until(() -> attempt(id).equals("1"));
                    change("update import_run set leased_until = '2020-01-01' where id = ?::uuid", id);
                    runImports.onTimer();
                    await().until(() -> attempt(id).equals("2"));
                },
                "&mode=SKIP_BAD");

        // then
        assertThat(told(run)).isEqualTo("DONE 1100 read 1100 kept 0 known 0 wrong");
        assertThat(records()).isEqualTo("1100");
    }

    @Test
    void aHalfTakenTableIsTakenFromWhereItWas() {
        // given: an attempt that kept five hundred rows and died
        tables.taken(head(500), "&mode=SKIP_BAD");
        String id = expect(202, tables.bring(Arrays.copyOf(table, 10), "&parts=2&mode=SKIP_BAD"))
                .path("id");
        expect(200, part("/api/v1/imports/" + id, 2, Arrays.copyOfRange(table, 10, table.length)));
        // and the run that follows counts what was kept before as known, not as new

        // when
        Response run = tables.ended(id);

        // then
        assertThat(told(run)).isEqualTo("DONE 1100 read 600 kept 500 known 0 wrong");
        assertThat(records()).isEqualTo("1100");
    }

    @Test
    void whatBreaksTheHouseAgainAndAgainFails() {
        // given
        String id = expect(202, tables.bring(table, "&parts=2")).path("id");
        change(
                "update import_run set state = 'RUNNING', attempt = 3, leased_until = '2020-01-01' where id = ?::uuid",
                id);

        // when
        runImports.onTimer();

        // then
        Response run = tables.ended(id);
        assertThat(run.path("state") + " " + run.path("failure")).isEqualTo("FAILED BROKEN_OFF");
        assertThat(rows.texts("select number::text from import_part where run_id = ?::uuid", id))
                .isEmpty();
        assertThat(records()).isEqualTo("0");
    }

    /** Holds the volunteer's row, so that the import waits for its turn; answers the import when it has ended. */
    private Response whileTheVolunteerIsBusy(java.util.function.Consumer<String> meanwhile, String options)
            throws SQLException {
        String id;
        try (Connection busy = database.getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement()
                    .executeQuery("select 1 from volunteer where id = '" + volunteer.id() + "' for update");
            id = expect(202, tables.bring(table, options)).path("id");
            meanwhile.accept(id);
            busy.rollback();
        }
        return tables.ended(id);
    }

    private Response awaitRead(String id) {
        return await().until(
                        () -> expect(200, community.head.get("/api/v1/imports/" + id)),
                        run -> run.<Integer>path("rowsRead") == MANY);
    }

    private String head(int rows) {
        return String.join(
                        "\n",
                        new String(table, StandardCharsets.UTF_8)
                                .lines()
                                .limit(rows + 1L)
                                .toList())
                + "\n";
    }

    private Response part(String run, int number, byte[] bytes) {
        return community
                .head
                .request()
                .contentType("application/octet-stream")
                .body(bytes)
                .put(run + "/parts/" + number);
    }

    private String attempt(String id) {
        return rows.texts("select attempt from import_run where id = ?::uuid", id)
                .getFirst();
    }

    private void change(String statement, String id) {
        try {
            rows.run(statement, id);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String records() {
        return rows.texts("select count(*) from service_record where volunteer_id = ?", volunteer.id())
                .getFirst();
    }
}
