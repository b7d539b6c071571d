package org.lovebank.gateway.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.Programs;
import org.lovebank.stack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class WebhookTest {

    @Inject
    TaskEar ear;

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
    void aClientIsToldOfItsAreasAndTypesOnly() {
        // given
        partner.make();
        partner.happens("cn.elsewhere");
        partner.happens(partner.place + "x");
        UUID last = partner.happens(partner.place);

        // when / then
        assertThat(partner.heard(1).getFirst().body()).contains(last.toString());
        Gateway.call(partner.token).get("/api/v1/webhooks").then().body("items", hasSize(1));
        String other = Programs.registered(List.of(), List.of(partner.place)).token();
        PartnerSystem.make(other, partner.receiver.url(), PartnerSystem.TYPE)
                .then()
                .statusCode(403)
                .body("code", equalTo("EVENTS_NOT_YOURS"));
        PartnerSystem.make(partner.token, partner.receiver.url(), "vol.person.deceased.v1")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_EVENT_TYPE"));
        PartnerSystem.make(partner.token, "https://user@partner.example/", PartnerSystem.TYPE)
                .then()
                .statusCode(422)
                .body("code", equalTo("TARGET_NOT_ALLOWED"));
        String elsewhere = TestTokens.forCaller(UUID.randomUUID())
                .roles("PARTNER_CLIENT")
                .client("known-elsewhere")
                .claim("scope", "events:read")
                .sign();
        PartnerSystem.make(elsewhere, partner.receiver.url(), PartnerSystem.TYPE)
                .then()
                .statusCode(409)
                .body("code", equalTo("CLIENT_NOT_KNOWN_HERE"));
        PartnerSystem.make(Gateway.adminToken(), partner.receiver.url(), PartnerSystem.TYPE)
                .then()
                .statusCode(403);
    }

    @Test
    void aClientThatMayReadNoMoreIsToldNoMore() {
        // given
        String id = partner.make().path("id");
        partner.receiver.answers(500);
        partner.happens(partner.place);
        partner.heard(1);

        // when
        patchClient(Map.of("scopes", List.of()));
        waitUntil(() -> fanOutKnows(id), false);
        int before = partner.receiver.heard().size();
        partner.happens(partner.place);

        // then
        await().during(Duration.ofSeconds(3))
                .atMost(PartnerSystem.SOON)
                .until(() -> partner.receiver.heard().size() == before);
    }

    @Test
    void aTestEventComesAndWhatCameIsReadAndToldOnceMoreByItsClientOnly() {
        // given
        String id = partner.make().path("id");
        String test = Gateway.call(partner.token)
                .post("/api/v1/webhooks/" + id + "/test-events")
                .path("id");
        assertThat(partner.heard(1).getFirst().body()).contains("lovebank.test.v1");
        await().atMost(PartnerSystem.SOON)
                .until(() -> partner.deliveries(id).path("items[0].state").equals("DELIVERED"));

        // when
        Gateway.call(partner.token)
                .post("/api/v1/webhooks/" + id + "/deliveries/" + test + "/replays")
                .then()
                .statusCode(202);

        // then
        assertThat(partner.heard(2).stream().map(Receiver.Message::id).distinct())
                .containsExactly("msg_" + test);
        String other = Programs.registered(List.of("events:read"), List.of(partner.place))
                .token();
        String strange = PartnerSystem.make(other, partner.receiver.url(), PartnerSystem.TYPE)
                .path("id");
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

    private void patchClient(Map<String, Object> change) {
        String address = "/api/v1/clients/" + partner.program.clientId();
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
        await().atMost(PartnerSystem.SOON).until(() -> known.call() == wanted);
    }

    private boolean fanOutKnows(String webhookId) {
        return fanOut.hears(UUID.fromString(webhookId));
    }
}
