package org.lovebank.gateway.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.events.TaskEvent.WishState;
import org.lovebank.events.TaskEvent.WishStateChanged;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.gateway.testing.Programs.Program;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class WebhookTest {

    private static final String TYPE = "task.wish.state-changed.v1";
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    TaskEar ear;

    @Inject
    TakeNext takeNext;

    @Inject
    FanOut fanOut;

    private final String place = "cn.w" + UUID.randomUUID().toString().substring(0, 8);
    private final Program program = Programs.registered(List.of("events:read"), List.of(place));
    private final String token = program.token();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        Database.change("update webhook set status = 'PAUSED', disabled_reason = null where client_id = '"
                + program.clientId() + "'");
        receiver.close();
    }

    @Test
    void aForeignVerifierBelievesWhatIsSent() throws Exception {
        // given
        Response webhook = make();
        UUID wish = happens(place + ".street");

        // when
        Receiver.Message message = heard(1).getFirst();

        // then
        new Webhook(webhook.<String>path("secret")).verify(message.body(), message.headers());
        assertThatThrownBy(() -> new Webhook(webhook.<String>path("secret"))
                        .verify(message.body().replace("PUBLISHED", "FULFILLED"), message.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        JsonPath body = JsonPath.from(message.body());
        assertThat(body.getString("type")).isEqualTo(TYPE);
        assertThat(body.getString("timestamp")).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(body.getString("data.subject")).isEqualTo(wish.toString());
        assertThat(body.getString("data.state.areaPath")).isEqualTo(place + ".street");
        assertThat(message.path()).isEqualTo("/hook?from=lovebank");
    }

    @Test
    void aClientIsToldOfItsAreasAndTypesOnly() {
        // given
        make();
        happens("cn.elsewhere");
        happens(place + "x");
        UUID last = happens(place);

        // when / then
        assertThat(heard(1).getFirst().body()).contains(last.toString());
        Gateway.call(token).get("/api/v1/webhooks").then().body("items", hasSize(1));
        String other = Programs.registered(List.of(), List.of(place)).token();
        make(other, receiver.url(), TYPE).then().statusCode(403).body("code", equalTo("EVENTS_NOT_YOURS"));
        make(token, receiver.url(), "vol.person.deceased.v1")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_EVENT_TYPE"));
        make(token, "https://user@partner.example/", TYPE)
                .then()
                .statusCode(422)
                .body("code", equalTo("TARGET_NOT_ALLOWED"));
        make(Gateway.adminToken(), receiver.url(), TYPE).then().statusCode(403);
    }

    @Test
    void aClientThatMayReadNoMoreIsToldNoMore() {
        // given
        String id = make().path("id");
        receiver.answers(500);
        happens(place);
        heard(1);

        // when
        patchClient(Map.of("scopes", List.of()));
        waitUntil(() -> fanOutKnows(id), false);
        happens(place);

        // then
        await().during(Duration.ofSeconds(3))
                .atMost(SOON)
                .until(() -> receiver.heard().size() == 1);
    }

    @Test
    void whatFailsIsToldAgainUnderItsIdAndTheRestWaitsItsTurn() {
        // given
        make();
        receiver.answers(500, 302);
        UUID first = happens(place);
        UUID second = happens(place);

        // when
        List<Receiver.Message> messages = heard(4);

        // then
        assertThat(messages.stream().limit(3).map(Receiver.Message::id).distinct())
                .hasSize(1);
        assertThat(messages.stream().limit(3).map(Receiver.Message::body))
                .allMatch(body -> body.contains(first.toString()));
        assertThat(messages.get(3).body()).contains(second.toString());
        assertThat(messages.get(3).id())
                .startsWith("msg_")
                .isNotEqualTo(messages.getFirst().id());
    }

    @Test
    void whoNeverTakesAnythingIsDisabledAndMayBeginAnew() {
        // given
        String id = make().path("id");
        receiver.answers(500, 500, 500);
        happens(place);

        // when
        await().atMost(SOON).until(() -> status(id).equals("DISABLED"));

        // then
        Response read = Gateway.call(token).get("/api/v1/webhooks/" + id);
        read.then().body("disabledReason", equalTo("FAILED_FOR_DAYS"));
        deliveries(id).then().body("items[0].state", equalTo("GIVEN_UP")).body("items[0].lastStatus", equalTo(500));
        Gateway.call(token)
                .header("If-Match", read.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("status", "ACTIVE"))
                .patch("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("disabledReason", nullValue());
        waitUntil(() -> fanOutKnows(id), true);
        UUID next = happens(place);
        assertThat(heard(4).get(3).body()).contains(next.toString());
    }

    @Test
    void anEndpointThatIsGoneIsNotAskedAgain() {
        String id = make().path("id");
        receiver.answers(410);
        happens(place);
        await().atMost(SOON).until(() -> status(id).equals("DISABLED"));
        Gateway.call(token).get("/api/v1/webhooks/" + id).then().body("disabledReason", equalTo("GONE"));
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void ofTwoReplicasOneSendsAndAfterADeathTheOther() throws Exception {
        // given
        String id = make().path("id");
        Database.change("update webhook set leased_until = 'infinity' where id = '" + id + "'");
        happens(place);
        Database.change("update webhook set leased_until = null, status = 'ACTIVE' where id = '" + id + "'");

        // when
        Callable<Optional<Parcel>> replica = () -> takeNext.parcel();
        try (var replicas = Executors.newFixedThreadPool(4)) {
            long taken = replicas.invokeAll(List.of(replica, replica, replica, replica)).stream()
                    .map(answer -> answer.resultNow())
                    .flatMap(Optional::stream)
                    .filter(parcel -> parcel.webhookId().toString().equals(id))
                    .count();

            // then
            assertThat(taken).isLessThanOrEqualTo(1);
        }
        Database.change("update webhook set leased_until = now() - interval '1 second' where id = '" + id + "'");
        heard(1);
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> receiver.heard().size() == 1);
    }

    @Test
    void theSameEventIsToldOnce() {
        make();
        UUID event = UUID.randomUUID();
        UUID wish = UUID.randomUUID();
        happens(event, wish, place);
        happens(event, wish, place);
        UUID last = happens(place);
        assertThat(heard(2).get(1).body()).contains(last.toString());
        assertThat(receiver.heard()).hasSize(2);
    }

    @Test
    void twoSecretsSignWhileOneFollowsTheOther() throws Exception {
        // given
        Response made = make();
        Response renewed = Gateway.call(token).post("/api/v1/webhooks/" + made.path("id") + "/secrets");
        renewed.then().statusCode(201).body("secret", startsWith("whsec_"));

        // when
        happens(place);
        Receiver.Message both = heard(1).getFirst();
        Database.change("update webhook set previous_until = now() where id = '" + made.path("id") + "'");
        happens(place);
        Receiver.Message one = heard(2).get(1);

        // then
        new Webhook(made.<String>path("secret")).verify(both.body(), both.headers());
        new Webhook(renewed.<String>path("secret")).verify(both.body(), both.headers());
        new Webhook(renewed.<String>path("secret")).verify(one.body(), one.headers());
        assertThat(both.signature().split(" ", -1)).hasSize(2);
        assertThat(one.signature().split(" ", -1)).hasSize(1);
        Gateway.call(token).get("/api/v1/webhooks/" + made.path("id")).then().body("secret", nullValue());
        assertThat(Database.column(
                        "select encode(secret, 'escape') from webhook where client_id = ?", program.clientId()))
                .noneMatch(kept -> kept.contains(made.<String>path("secret").substring(6, 20)));
    }

    @Test
    void aTestEventComesAndWhatCameIsReadAndToldOnceMoreByItsClientOnly() {
        // given
        String id = make().path("id");
        String test = Gateway.call(token)
                .post("/api/v1/webhooks/" + id + "/test-events")
                .path("id");
        assertThat(heard(1).getFirst().body()).contains("lovebank.test.v1");
        await().atMost(SOON).until(() -> deliveries(id).path("items[0].state").equals("DELIVERED"));

        // when
        Gateway.call(token)
                .post("/api/v1/webhooks/" + id + "/deliveries/" + test + "/replays")
                .then()
                .statusCode(202);

        // then
        assertThat(heard(2).stream().map(Receiver.Message::id).distinct()).containsExactly("msg_" + test);
        String other =
                Programs.registered(List.of("events:read"), List.of(place)).token();
        String strange = make(other, receiver.url(), TYPE).path("id");
        for (String path : List.of("", "/deliveries")) {
            Gateway.call(other).get("/api/v1/webhooks/" + id + path).then().statusCode(404);
        }
        Gateway.call(other).delete("/api/v1/webhooks/" + id).then().statusCode(404);
        Gateway.call(other)
                .post("/api/v1/webhooks/" + id + "/test-events")
                .then()
                .statusCode(404);
        Gateway.call(other)
                .post("/api/v1/webhooks/" + strange + "/deliveries/" + test + "/replays")
                .then()
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_DELIVERY"));
        Gateway.call(other).delete("/api/v1/webhooks/" + strange).then().statusCode(204);
    }

    private Response make() {
        Response made = make(token, receiver.url(), TYPE);
        made.then().statusCode(201).body("secret", startsWith("whsec_")).body("status", equalTo("ACTIVE"));
        fanOut.learn();
        return made;
    }

    private static Response make(String token, String url, String type) {
        return Gateway.call(token)
                .contentType(ContentType.JSON)
                .body(Map.of("url", url, "eventTypes", List.of(type)))
                .post("/api/v1/webhooks");
    }

    private Response deliveries(String id) {
        return Gateway.call(token).get("/api/v1/webhooks/" + id + "/deliveries");
    }

    private String status(String id) {
        return Gateway.call(token).get("/api/v1/webhooks/" + id).path("status");
    }

    private void patchClient(Map<String, Object> change) {
        String address = "/api/v1/clients/" + program.clientId();
        String tag = Gateway.call(Gateway.adminToken()).get(address).header("ETag");
        Gateway.call(Gateway.adminToken())
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(change)
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static void waitUntil(Callable<Boolean> known, boolean wanted) {
        await().atMost(SOON).until(() -> known.call() == wanted);
    }

    private boolean fanOutKnows(String webhookId) {
        return fanOut.hears(UUID.fromString(webhookId));
    }

    private List<Receiver.Message> heard(int count) {
        await().atMost(SOON).until(() -> receiver.heard().size() >= count);
        return receiver.heard();
    }

    private UUID happens(String area) {
        UUID wish = UUID.randomUUID();
        happens(UUID.randomUUID(), wish, area);
        return wish;
    }

    /** As the consumer hands it over, inside its transaction. */
    private void happens(UUID event, UUID wish, String area) {
        Instant at = Instant.parse("2026-11-21T08:00:00Z");
        QuarkusTransaction.requiringNew()
                .run(() -> ear.apply(
                        new EventEnvelope("task", 1, 0, 0, 1, event, TYPE, wish, 3, at, null, null),
                        new WishStateChanged(
                                wish,
                                3,
                                new WishState("W-1", "PUBLISHED", area, List.of("REPAIR"), List.of(), null, at))));
    }
}
