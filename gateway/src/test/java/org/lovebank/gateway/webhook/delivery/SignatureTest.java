package org.lovebank.gateway.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;

/** What is sent, verified by a library that nobody here wrote. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class SignatureTest {

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
    void aForeignVerifierBelievesWhatIsSent() throws Exception {
        // given
        Response webhook = partner.make();
        UUID wish = partner.happens(partner.place + ".street");

        // when
        Receiver.Message message = partner.heard(1).getFirst();

        // then
        new Webhook(webhook.<String>path("secret")).verify(message.body(), message.headers());
        assertThatThrownBy(() -> new Webhook(webhook.<String>path("secret"))
                        .verify(message.body().replace("PUBLISHED", "FULFILLED"), message.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        JsonPath body = JsonPath.from(message.body());
        assertThat(body.getString("type")).isEqualTo(PartnerSystem.TYPE);
        assertThat(body.getString("timestamp")).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(body.getString("data.subject")).isEqualTo(wish.toString());
        assertThat(body.getString("data.state.areaPath")).isEqualTo(partner.place + ".street");
        assertThat(message.path()).isEqualTo("/hook?from=lovebank");
    }

    @Test
    void twoSecretsSignWhileOneFollowsTheOther() throws Exception {
        // given
        Response made = partner.make();
        Response renewed = Gateway.call(partner.token).post("/api/v1/webhooks/" + made.path("id") + "/secrets");
        renewed.then().statusCode(201).body("secret", startsWith("whsec_"));

        // when
        partner.happens(partner.place);
        Receiver.Message both = partner.heard(1).getFirst();
        Database.change("update webhook set previous_until = now() where id = '" + made.path("id") + "'");
        partner.happens(partner.place);
        Receiver.Message one = partner.heard(2).get(1);

        // then
        new Webhook(made.<String>path("secret")).verify(both.body(), both.headers());
        new Webhook(renewed.<String>path("secret")).verify(both.body(), both.headers());
        new Webhook(renewed.<String>path("secret")).verify(one.body(), one.headers());
        assertThat(both.signature().split(" ", -1)).hasSize(2);
        assertThat(one.signature().split(" ", -1)).hasSize(1);
        Gateway.call(partner.token)
                .get("/api/v1/webhooks/" + made.path("id"))
                .then()
                .body("secret", nullValue());
        assertThat(Database.column(
                        "select encode(secret, 'escape') from webhook where client_id = ?", partner.program.clientId()))
                .noneMatch(kept -> kept.contains(made.<String>path("secret").substring(6, 20)));
    }
}
