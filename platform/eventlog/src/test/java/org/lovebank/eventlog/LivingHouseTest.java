package org.lovebank.eventlog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lovebank.http.trace.CurrentTrace;
import org.lovebank.http.trace.TraceParent;
import org.lovebank.stack.testing.EmbeddedDatabase;
import org.lovebank.stack.testing.FaultRow;

/** Everything switched on: the house hears its own events over Kafka, with Kafka's newer group protocol. */
@QuarkusTest
@TheHouse
@TestProfile(LivingHouseTest.SwitchedOn.class)
@SuppressWarnings("NullAway.Init")
class LivingHouseTest {

    @Inject
    EventLog eventLog;

    @Inject
    Rows rows;

    @Inject
    DataSource dataSource;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void anEventReachesItsSubscriberAndTheAnswerNamesItsCause() {
        // given
        UUID subject = UUID.randomUUID();

        // when
        tell(subject, 1);

        // then
        awaitHeard(subject, "1", "2");
        List<Map<String, Object>> told =
                rows.select("select id, causation_id from event_log where subject = ? order by seq", subject);
        assertThat(told.get(1).get("causation_id")).isEqualTo(told.get(0).get("id"));
    }

    @Test
    @FaultRow(45)
    void fault45AnExportThatReadsForLongHoldsUpNeitherWritersNorEvents() throws SQLException {
        // given: an export that has begun and does not end
        UUID subject = UUID.randomUUID();
        try (Connection export = dataSource.getConnection()) {
            export.setAutoCommit(false);
            export.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            export.setReadOnly(true);
            long before = rowsOfTheLog(export);

            // when
            tell(subject, 1);

            // then: everybody else goes on, and the export still reads what it began with
            awaitHeard(subject, "1", "2");
            assertThat(rowsOfTheLog(export)).isEqualTo(before);
            export.rollback();
            assertThat(rowsOfTheLog(export)).isGreaterThan(before);
            export.rollback();
            export.setReadOnly(false);
        }
    }

    @Test
    @FaultRow(46)
    void fault46ALongWriteInAnotherDatabaseOfTheServerHoldsUpNoEvent() throws SQLException {
        // given: somebody else's transaction, which has a number of its own and does not end
        UUID subject = UUID.randomUUID();
        String other = "jdbc:postgresql://127.0.0.1:" + EmbeddedDatabase.port() + "/postgres";
        try (Connection writer = DriverManager.getConnection(other, "postgres", "");
                Statement sql = writer.createStatement()) {
            writer.setAutoCommit(false);
            sql.execute("create table long_write (one integer)");
            sql.execute("insert into long_write values (1)");

            // when
            tell(subject, 1);

            // then
            awaitHeard(subject, "1", "2");
            writer.rollback();
        }
    }

    private static long rowsOfTheLog(Connection reader) throws SQLException {
        try (Statement sql = reader.createStatement();
                ResultSet count = sql.executeQuery("select count(*) from event_log")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Test
    void whatIsToldBelongsToTheTraceOfTheRequestAndSoDoesWhatItCauses() {
        // given
        UUID subject = UUID.randomUUID();
        TraceParent request = TraceParent.read("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")
                .orElseThrow();

        // when
        CurrentTrace.is(request);
        tell(subject, 1);
        CurrentTrace.ends();

        // then
        awaitHeard(subject, "1", "2");
        assertThat(rows.texts("select traceparent from event_log where subject = ? order by seq", subject))
                .containsExactly(request.header(), request.header());
    }

    @Test
    void theLogCanBeReadOnTheManagementPort() {
        // given
        UUID subject = Told.subjectIn(8, 500);
        tell(subject, 5);
        long sequence = rows.number("select seq from event_log where subject = ? and version = 5", subject);

        // then
        onManagement()
                .get("/internal/log?source=task&shard=8&limit=1&after=" + (sequence - 1))
                .then()
                .statusCode(200)
                .body("lines[0].subject", equalTo(subject.toString()))
                .body("lines[0].data.state", equalTo("STATE_5"))
                .body("lines[0].sequence", equalTo((int) sequence));
        onManagement()
                .get("/internal/log/heads?source=task")
                .then()
                .statusCode(200)
                .body("heads[8]", equalTo((int) sequence));
    }

    @Test
    void aLogThatIsNotKeptHereIsAProblemInTheCallersLanguage() {
        onManagement()
                .header("Accept-Language", "en")
                .get("/internal/log?source=moon&shard=0&after=0")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NO_SUCH_LOG"))
                .body("title", equalTo("No such log"));
        onManagement()
                .get("/internal/log?source=task&shard=zero&after=0")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
    }

    @Test
    void aParkedEventIsShownAndDiscardedByNameAndReason() {
        // given
        UUID subject = UUID.randomUUID();
        tell(subject, 666);
        String place = "/internal/parked/task/1/" + Shards.of(subject) + "/"
                + rows.number("select seq from event_log where subject = ?", subject);
        await().untilAsserted(
                        () -> onManagement().get(place).then().statusCode(200).body("reason", equalTo("CANNOT_APPLY")));

        // when
        onManagement()
                .contentType("application/json")
                .body("{\"operator\": \"\", \"reason\": \"\"}")
                .post(place + "/discards")
                .then()
                .statusCode(400);
        onManagement()
                .contentType("application/json")
                .body("{\"operator\": \"operator-7\", \"reason\": \"sent by mistake\"}")
                .post(place + "/discards")
                .then()
                .statusCode(200);
        tell(subject, 7);

        // then
        awaitHeard(subject, "7");
        onManagement().get("/internal/parked").then().statusCode(200).body("size()", equalTo(0));
        onManagement()
                .contentType("application/json")
                .body("{\"operator\": \"operator-7\", \"reason\": \"again\"}")
                .post("/internal/parked/task/subjects/" + subject + "/redrives")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOTHING_PARKED"));
    }

    @Test
    void metersAreThereAndReadinessDoesNotAskKafka() {
        onManagement()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("lovebank_relay_lag{"))
                .body(containsString("lovebank_inbox_applied_total{"))
                .body(containsString("lovebank_kafka_consumer_assigned_partitions "))
                .body(containsString("lovebank_kafka_producer_record_send_rate{"));
        onManagement().get("/q/health/ready").then().statusCode(200).body(not(containsString("afka")));
    }

    @Test
    void internalPathsAreNotOnThePublicPort() {
        given().get("/internal/log/heads?source=task").then().statusCode(404);
        given().get("/internal/parked").then().statusCode(404);
    }

    private void tell(UUID subject, long version) {
        QuarkusTransaction.requiringNew().run(() -> eventLog.append(Told.of(subject, version)));
    }

    private void awaitHeard(UUID subject, String... versions) {
        await().untilAsserted(() -> assertThat(rows.texts(
                        "select version from effect where source = 'own-ear' and subject = ? order by place", subject))
                .containsExactly(versions));
    }

    private RequestSpecification onManagement() {
        return given().baseUri("http://localhost").basePath("").port(management.getPort());
    }

    public static final class SwitchedOn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            int port = freePort();
            return Map.of(
                    "quarkus.management.test-port",
                    String.valueOf(port),
                    "lovebank.eventlog.sources.task",
                    "http://localhost:" + port,
                    "lovebank.eventlog.relay.enabled",
                    "true",
                    "lovebank.eventlog.consumer.enabled",
                    "true",
                    "lovebank.eventlog.consumer.group-protocol",
                    "consumer");
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }
}
