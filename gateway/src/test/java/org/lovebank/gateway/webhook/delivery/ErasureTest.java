package org.lovebank.gateway.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.events.PersonEvent.PersonErased;
import org.lovebank.gateway.testing.Database;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;
import org.lovebank.gateway.testing.Programs;

/** Who was erased in the registry is nobody at the gate either. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class ErasureTest {

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    @Inject
    RegistryEar registry;

    @Test
    void theErasedSignInNoMoreAndTheirNameIsGone() {
        // given
        People.Person ren = People.volunteer();
        People.Person mei = People.volunteer();
        String token = ren.token();
        String program =
                Programs.registered(List.of("people:act"), List.of("cn.xigu")).clientId();
        Gateway.call(token)
                .contentType(ContentType.JSON)
                .body(Map.of("clientId", program))
                .post("/api/v1/client-agreements")
                .then()
                .statusCode(201);

        // when
        erased(ren);
        erased(ren);

        // then
        Gateway.signIn(ren.username(), ren.password()).then().statusCode(401).body("code", equalTo("SIGN_IN_REFUSED"));
        await().atMost(PartnerSystem.SOON)
                .until(() ->
                        Gateway.call(token).get("/api/v1/client-agreements").statusCode() == 401);
        assertThat(Database.column("select username || status from login where person_id = ?", ren.personId()))
                .containsExactly("forgotten-" + ren.loginId() + "DISABLED");
        assertThat(Database.column(
                        "select client_id from client_agreement where person_id = ? and withdrawn_at is null",
                        ren.personId()))
                .isEmpty();
        assertThat(mei.token()).isNotEmpty();
    }

    private void erased(People.Person person) {
        PersonErased told = new PersonErased(person.personId(), 9, AT);
        EventEnvelope envelope = new EventEnvelope(
                "volunteer",
                1,
                0,
                0,
                1,
                UUID.randomUUID(),
                "vol.person.erased.v1",
                person.personId(),
                9,
                AT,
                null,
                null);
        QuarkusTransaction.requiringNew().run(() -> registry.apply(envelope, told));
    }
}
