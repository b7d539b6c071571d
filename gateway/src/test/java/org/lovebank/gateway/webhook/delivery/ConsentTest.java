package org.lovebank.gateway.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.events.TaskEvent.AssignmentCompleted;
import org.lovebank.events.TaskEvent.CompletedAssignment;
import org.lovebank.gateway.testing.Gateway;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.gateway.testing.People;

/** Of people a partner is told only what they agreed to. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class ConsentTest {

    @Inject
    TaskEar ear;

    private static final String COMPLETED = "task.assignment.completed.v1";

    @Inject
    FanOut fanOut;

    @SuppressWarnings("NullAway.Init")
    private PartnerSystem partner;

    @BeforeEach
    void open() {
        partner = new PartnerSystem(ear, fanOut, "events:read", "people:act");
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void ofAPersonOnlyWhoAgreedIsToldAndNobodyBesides() {
        // given
        String id = partner.make(COMPLETED).path("id");
        People.Person agrees = People.volunteer();
        agree(agrees);
        completed(People.volunteer().personId());
        UUID hers = completed(agrees.personId());

        // when
        Receiver.Message message = partner.heard(1).getFirst();

        // then
        assertThat(message.body()).contains(hers.toString(), agrees.personId().toString());
        assertThat(message.body()).doesNotContain("beneficiaryId", "witnessId", "confirmedBy", "李");
        await().atMost(PartnerSystem.SOON)
                .until(() -> partner.deliveries(id).path("items[0].state").equals("DELIVERED"));
        partner.deliveries(id).then().body("items", hasSize(1));
    }

    @Test
    void whoTakesItBackIsNotToldOfAnyMoreNotEvenWhatWaits() {
        // given
        String id = partner.make(COMPLETED).path("id");
        People.Person agrees = People.volunteer();
        agree(agrees);
        partner.receiver.answers(500);
        completed(agrees.personId());
        partner.heard(1);

        // when
        Gateway.call(agrees.token())
                .delete("/api/v1/client-agreements/" + partner.program.clientId())
                .then()
                .statusCode(204);

        // then
        await().atMost(PartnerSystem.SOON)
                .until(() -> "CONSENT_WITHDRAWN".equals(partner.deliveries(id).path("items[0].lastProblem")));
        partner.deliveries(id).then().body("items[0].state", equalTo("GIVEN_UP"));
        assertThat(partner.status(id)).isEqualTo("ACTIVE");
        assertThat(partner.receiver.heard()).hasSize(1);
    }

    private void agree(People.Person person) {
        Gateway.call(person.token())
                .contentType(ContentType.JSON)
                .body(Map.of("clientId", partner.program.clientId()))
                .post("/api/v1/client-agreements")
                .then()
                .statusCode(201);
    }

    /** An hour of help by this volunteer. */
    private UUID completed(UUID volunteer) {
        UUID assignment = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-21T08:00:00Z");
        CompletedAssignment served = new CompletedAssignment(
                volunteer,
                null,
                null,
                "NONE",
                UUID.randomUUID(),
                partner.place,
                "REPAIR",
                "A tap",
                at,
                at,
                0,
                60,
                "Building 22",
                "A tap was mended",
                UUID.randomUUID(),
                "李**",
                "SIGNED",
                "A",
                UUID.randomUUID(),
                at);
        partner.happens(UUID.randomUUID(), COMPLETED, new AssignmentCompleted(assignment, 1, served));
        return assignment;
    }
}
