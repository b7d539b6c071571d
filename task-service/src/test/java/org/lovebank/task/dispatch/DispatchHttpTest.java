package org.lovebank.task.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.OrderFixture.coordinator;
import static org.lovebank.task.OrderFixture.dispatched;
import static org.lovebank.task.OrderFixture.issued;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.placed;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.OrganisationChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class DispatchHttpTest {

    private final Person lin = Person.resident();
    private final UUID team = UUID.randomUUID();
    private final UUID otherTeam = UUID.randomUUID();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    TimeOutDispatches timeOutDispatches;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        for (UUID organisation : new UUID[] {team, otherTeam}) {
            registry.tell(new OrganisationChanged(
                    organisation, 1, "SOCIAL_ORG", "义工联盟", Person.WALL, "ACTIVE", Instant.EPOCH));
        }
    }

    @Test
    void fourPeopleTakeTheFourStepsAndEachIsWritten() {
        // given
        Person dispatcher = Person.dispatcher();
        Person coordinator = coordinator(team);
        Person ren = registry.repairer();

        // when
        UUID order = placed(lin, lamp(clock.instant()));
        clock.forward(Duration.ofMinutes(10));
        dispatcher.posts("/orders/" + order + "/issuance", Map.of()).statusCode(200);
        clock.forward(Duration.ofMinutes(10));
        UUID dispatch = UUID.fromString(dispatcher
                .posts("/orders/" + order + "/dispatches", Map.of("organisationId", team.toString()))
                .statusCode(201)
                .body("dueAt", equalTo("2040-03-06T02:20:00Z"))
                .extract()
                .path("id"));
        coordinator
                .posts("/dispatches/" + dispatch + "/acceptance", Map.of())
                .statusCode(200)
                .body("answer", equalTo("ACCEPTED"))
                .body("answeredBy", equalTo(coordinator.id().toString()));
        lin.gets("/orders/" + order).body("state", equalTo("DISPATCHED"));
        String seat = coordinator
                .posts(
                        "/orders/" + order + "/assignments",
                        Map.of("volunteerId", ren.id().toString(), "reason", "队里有空"))
                .statusCode(201)
                .body("via", equalTo("DISPATCH"))
                .extract()
                .path("id");
        clock.forward(Duration.ofMinutes(10));
        ren.posts("/assignments/" + seat + "/acceptance", Map.of()).statusCode(200);

        // then
        lin.gets("/orders/" + order + "/steps")
                .statusCode(200)
                .body("state", contains("PLACED", "ISSUED", "DISPATCHED", "ACCEPTED"))
                .body(
                        "by",
                        contains(
                                lin.id().toString(),
                                dispatcher.id().toString(),
                                dispatcher.id().toString(),
                                ren.id().toString()))
                .body(
                        "at",
                        contains(
                                "2040-03-05T02:00:00Z",
                                "2040-03-05T02:10:00Z",
                                "2040-03-05T02:20:00Z",
                                "2040-03-05T02:30:00Z"));
        coordinator.gets("/orders?organisationId=" + team).body("items.id", contains(order.toString()));
    }

    @Test
    void declinedRecalledAndUnansweredAreWrittenAndTheOrderComesBack() {
        // given
        UUID order = issued(lin, lamp(clock.instant()));
        Person dispatcher = Person.dispatcher();

        // when
        UUID first = dispatched(order, team);
        coordinator(team).posts("/dispatches/" + first + "/decline", Map.of()).statusCode(400);
        coordinator(team)
                .posts("/dispatches/" + first + "/decline", Map.of("reason", "人手不足"))
                .statusCode(200);
        lin.gets("/orders/" + order).body("state", equalTo("ISSUED"));
        UUID second = dispatched(order, otherTeam);
        coordinator(otherTeam)
                .posts("/dispatches/" + second + "/acceptance", Map.of())
                .statusCode(200);
        dispatcher
                .posts("/dispatches/" + second + "/recall", Map.of("reason", "另有安排"))
                .statusCode(200);
        UUID third = dispatched(order, team);
        clock.forward(Duration.ofDays(1).minusSeconds(1));
        timeOutDispatches.now();
        lin.gets("/orders/" + order).body("state", equalTo("DISPATCHED"));
        clock.forward(Duration.ofSeconds(1));
        timeOutDispatches.now();
        timeOutDispatches.now();

        // then
        lin.gets("/orders/" + order).body("state", equalTo("ISSUED"));
        dispatcher
                .gets("/orders/" + order + "/dispatches")
                .body("result", contains("DECLINED", "RECALLED", "TIMEOUT"))
                .body("reason", contains("人手不足", "另有安排", null))
                .body("[1].fromOrganisation", equalTo(team.toString()))
                .body("[1].toOrganisation", equalTo(otherTeam.toString()));
        coordinator(team)
                .posts("/dispatches/" + third + "/acceptance", Map.of())
                .statusCode(409)
                .body("code", equalTo("DISPATCH_ENDED"))
                .body("metadata.result", equalTo("TIMEOUT"));
    }

    @Test
    void onlyTheOneWhoWasAskedAnswersAndOnlyTheWallsDispatcherSends() {
        // given
        UUID order = issued(lin, lamp(clock.instant()));
        Person strange = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER);
        strange.posts("/orders/" + order + "/dispatches", Map.of("organisationId", team.toString()))
                .statusCode(404);
        Person.dispatcher()
                .posts(
                        "/orders/" + order + "/dispatches",
                        Map.of("organisationId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ORGANISATION"));
        UUID dispatch = dispatched(order, team);

        // then
        coordinator(otherTeam)
                .posts("/dispatches/" + dispatch + "/acceptance", Map.of())
                .statusCode(404);
        coordinator(otherTeam).gets("/orders/" + order).statusCode(404);
        coordinator(otherTeam).gets("/orders?organisationId=" + team).statusCode(403);
        strange.posts("/dispatches/" + dispatch + "/recall", Map.of("reason", "x"))
                .statusCode(404);
        coordinator(team).gets("/orders/" + order).statusCode(200);
        Person.dispatcher()
                .posts("/orders/" + order + "/dispatches", Map.of("organisationId", otherTeam.toString()))
                .statusCode(409)
                .body("metadata.state", equalTo("DISPATCHED"));
        assertThat(rows.count("select count(*) from dispatch where order_id = ?", order))
                .isEqualTo(1);
    }

    @Test
    void dangerousWorkIsStatedInsuredAndOnlyThenSent() {
        // given
        UUID order = placed(lin, with(lamp(clock.instant()), "hazardous", true));
        Person dispatcher = Person.dispatcher();
        dispatcher
                .posts("/orders/" + order + "/issuance", Map.of())
                .statusCode(422)
                .body("code", equalTo("RISK_STATEMENT_MISSING"));
        dispatcher
                .posts("/orders/" + order + "/issuance", Map.of("riskStatement", "登高作业，有坠落风险"))
                .statusCode(200);

        // then
        dispatcher
                .posts("/orders/" + order + "/dispatches", Map.of("organisationId", team.toString()))
                .statusCode(422)
                .body("code", equalTo("INSURANCE_MISSING"));
        dispatcher.posts("/orders/" + order + "/grab-opening", Map.of()).statusCode(422);
        UUID insured = placed(
                lin,
                with(
                        with(with(lamp(clock.instant()), "hazardous", true), "riskStatement", "登高作业"),
                        "insurancePolicyNo",
                        "PICC-2040-1"));
        dispatcher.posts("/orders/" + insured + "/issuance", Map.of()).statusCode(200);
        dispatched(insured, team);
    }

    @Test
    void theIssuerIsNotTheOneWhoAsked() {
        // given
        Person dispatcher = Person.dispatcher();
        UUID order = placed(
                dispatcher,
                with(lamp(clock.instant()), "beneficiaryId", lin.id().toString()));

        // then
        dispatcher
                .posts("/orders/" + order + "/issuance", Map.of())
                .statusCode(403)
                .body("code", equalTo("ISSUER_IS_REQUESTER"));
    }
}
