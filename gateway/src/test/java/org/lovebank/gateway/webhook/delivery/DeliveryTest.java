package org.lovebank.gateway.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class DeliveryTest {

    @Inject
    TaskEar ear;

    @Inject
    TakeNext takeNext;

    @Inject
    FanOut fanOut;

    @SuppressWarnings("NullAway.Init")
    private PartnerSystem partner;

    @BeforeEach
    void open() {
        partner = new PartnerSystem(ear, fanOut, "events:read");
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void whatFailsIsToldAgainUnderItsIdAndTheRestWaitsItsTurn() {
        // given
        partner.make();
        partner.receiver.answers(500, 302);
        UUID first = partner.happens(partner.place);
        UUID second = partner.happens(partner.place);

        // when
        List<Receiver.Message> messages = partner.heard(4);

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
        String id = partner.make().path("id");
        partner.receiver.answers(500, 500, 500);
        partner.happens(partner.place);

        // when
        await().atMost(PartnerSystem.SOON).until(() -> partner.status(id).equals("DISABLED"));

        // then
        Response read = Gateway.call(partner.token).get("/api/v1/webhooks/" + id);
        read.then().body("disabledReason", equalTo("FAILED_FOR_DAYS"));
        partner.deliveries(id)
                .then()
                .body("items[0].state", equalTo("GIVEN_UP"))
                .body("items[0].lastStatus", equalTo(500));
        Gateway.call(partner.token)
                .header("If-Match", read.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("status", "ACTIVE"))
                .patch("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("disabledReason", nullValue());
        waitUntil(() -> fanOutKnows(id), true);
        UUID next = partner.happens(partner.place);
        assertThat(partner.heard(4).get(3).body()).contains(next.toString());
    }

    @Test
    void anEndpointThatIsGoneIsNotAskedAgain() {
        String id = partner.make().path("id");
        partner.receiver.answers(410);
        partner.happens(partner.place);
        await().atMost(PartnerSystem.SOON).until(() -> partner.status(id).equals("DISABLED"));
        Gateway.call(partner.token).get("/api/v1/webhooks/" + id).then().body("disabledReason", equalTo("GONE"));
        assertThat(partner.receiver.heard()).hasSize(1);
    }

    @Test
    void whatIsDisabledIsToldToTheClientsOtherWebhook() {
        // given
        String failing = partner.make().path("id");
        Receiver another = new Receiver();
        PartnerSystem.make(partner.token, another.url(), "gw.webhook.disabled.v1")
                .then()
                .statusCode(201);
        fanOut.learn();
        partner.receiver.answers(410);

        // when
        partner.happens(partner.place);

        // then
        await().atMost(PartnerSystem.SOON).until(() -> another.heard().size() == 1);
        assertThat(another.heard().getFirst().body()).contains(failing, "GONE", "gw.webhook.disabled.v1");
        assertThat(Database.column("select data::text from event_log where type = 'gw.webhook.disabled.v1'"))
                .anyMatch(data -> data.contains(failing));
        Gateway.call(Gateway.adminToken())
                .get("/api/v1/audit-entries?limit=100")
                .then()
                .body("items.action", hasItem("WEBHOOK_DISABLED"));
        another.close();
    }

    @Test
    void ofTwoReplicasOneSendsAndAfterADeathTheOther() throws Exception {
        // given
        String id = partner.make().path("id");
        Database.change("update webhook set leased_until = 'infinity' where id = '" + id + "'");
        partner.happens(partner.place);
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
        partner.heard(1);
        await().during(Duration.ofSeconds(2))
                .atMost(PartnerSystem.SOON)
                .until(() -> partner.receiver.heard().size() == 1);
    }

    @Test
    void theSameEventIsToldOnce() {
        partner.make();
        UUID event = UUID.randomUUID();
        UUID wish = UUID.randomUUID();
        partner.happens(event, wish, partner.place);
        partner.happens(event, wish, partner.place);
        UUID last = partner.happens(partner.place);
        assertThat(partner.heard(2).get(1).body()).contains(last.toString());
        assertThat(partner.receiver.heard()).hasSize(2);
    }

    private static void waitUntil(Callable<Boolean> known, boolean wanted) {
        await().atMost(PartnerSystem.SOON).until(() -> known.call() == wanted);
    }

    private boolean fanOutKnows(String webhookId) {
        return fanOut.hears(UUID.fromString(webhookId));
    }
}
