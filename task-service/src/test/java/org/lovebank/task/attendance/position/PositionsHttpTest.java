package org.lovebank.task.attendance.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** Where a volunteer was: for somebody independent, for an open case, written down, and gone after its days. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class PositionsHttpTest {

    private final Person lin = Person.resident();
    private final Person head = Person.stationHead();
    private Person ren;
    private UUID assignment;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void aLampIsRepairedAndTheVolunteersPhoneTellsWhere() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        head.posts(
                        "/sites",
                        Map.of("areaPath", Person.WALL, "place", "22街区3号楼", "latitude", 36.0900, "longitude", 103.6200))
                .statusCode(201);
        ren = registry.repairer();
        assignment = claimed(ren, published(lin, lamp(clock.instant())));
        ren.posts(at("/check-in"), Map.of("position", Map.of("latitude", 36.0901, "longitude", 103.6201)))
                .statusCode(200);
        clock.forward(Duration.ofHours(1));
        ren.posts(at("/check-out"), Map.of()).statusCode(200);
        Person.witness()
                .posts(at("/witness-signatures"), Map.of("method", "SIGNED", "witnessName", "赵小红"))
                .statusCode(200);
    }

    @Test
    void aStationHeadOpensThePositionForADisputeAndTheVolunteerReadsThat() {
        // given
        UUID dispute = opened("DISPUTE", "NOT_SERVED");

        // when
        head.gets(positions(dispute))
                .statusCode(200)
                .body("positions.moment", contains("CHECK_IN"))
                .body("positions[0].latitude", equalTo(36.0901f))
                .body("positions[0].longitude", equalTo(103.6201f))
                .body("positions[0].metresToPlace", equalTo(14))
                .body("positions[0].forgetAt", equalTo("2040-04-04T02:00:00Z"));

        // then
        ren.gets("/disclosures")
                .body("items.viewerId", contains(head.id().toString()))
                .body("items.purpose", contains("DISPUTE"))
                .body("items[0].shown", contains("position"))
                .body("items.assignmentId", contains(assignment.toString()))
                .body("items.complaintId", contains(dispute.toString()));
        lin.gets("/disclosures").body("items", hasSize(0));
        assertThat(rows.texts("select t::text from idempotency_key t"))
                .noneSatisfy(row -> assertThat(row).contains("103.6201"));
    }

    @Test
    void forAComplaintTheOfficerForPersonalDataMayLookToo() {
        UUID complaint = opened("COMPLAINT", "RUDE");
        Person officer = Person.with(UUID.randomUUID(), "cn.xigu", Roles.DPO);
        officer.gets(positions(complaint)).statusCode(200).body("positions", hasSize(1));
        ren.gets("/disclosures").body("items.purpose", contains("COMPLAINT"));
    }

    @Test
    void nobodyElseLooksAndNobodyWithoutACase() {
        // given
        UUID dispute = opened("DISPUTE", "NOT_SERVED");
        UUID organisation = UUID.randomUUID();

        // then
        org.lovebank.task.OrderFixture.coordinator(organisation)
                .gets(positions(dispute))
                .statusCode(403);
        Person.dispatcher().gets(positions(dispute)).statusCode(403);
        Person.with(UUID.randomUUID(), Person.WALL, Roles.STATION_WORKER)
                .gets(positions(dispute))
                .statusCode(403);
        ren.gets(positions(dispute)).statusCode(403);
        lin.gets(positions(dispute)).statusCode(403);
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .gets(positions(dispute))
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_CHECK"));
        head.gets(positions(UUID.randomUUID())).statusCode(404).body("code", equalTo("NO_CASE_FOR_IT"));
        head.gets("/assignments/" + assignment + "/positions").statusCode(400);
        ren.gets("/disclosures").body("items", hasSize(0));
    }

    @Test
    void aPartyToTheCaseDoesNotOpenEvidenceForIt() {
        UUID dispute = opened("DISPUTE", "NOT_SERVED");
        Person.with(lin.id(), Person.WALL, Roles.STATION_HEAD)
                .gets(positions(dispute))
                .statusCode(403)
                .body("code", equalTo("DECIDER_NOT_INDEPENDENT"));
        Person.with(ren.id(), Person.WALL, Roles.STATION_HEAD)
                .gets(positions(dispute))
                .statusCode(403);
    }

    @Test
    void aClosedCaseOpensNothingAndAnotherServicesCaseNeither() {
        // given
        UUID dispute = opened("DISPUTE", "NOT_SERVED");
        lin.posts("/complaints/" + dispute + "/withdrawal", Map.of()).statusCode(200);
        Person mei = registry.repairer();
        UUID other = claimed(mei, published(Person.resident(), lamp(clock.instant())));

        // then
        head.gets(positions(dispute))
                .statusCode(409)
                .body("code", equalTo("COMPLAINT_NOT_IN_THAT_STATE"))
                .body("metadata.state", equalTo("CLOSED"));
        head.gets("/assignments/" + other + "/positions?complaintId=" + dispute)
                .statusCode(404)
                .body("code", equalTo("NO_CASE_FOR_IT"));
    }

    @Test
    void afterItsDaysNothingIsShownEvenBeforeItIsDeleted() {
        // given
        UUID dispute = opened("DISPUTE", "NOT_SERVED");

        // then
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofDays(30)).minusSeconds(1));
        head.gets(positions(dispute)).statusCode(200);
        clock.forward(Duration.ofSeconds(1));
        head.gets(positions(dispute)).statusCode(404).body("code", equalTo("NO_POSITION_KEPT"));
        ren.gets("/disclosures").body("items", hasSize(1));
    }

    private UUID opened(String kind, String reason) {
        return UUID.fromString(lin.posts(
                        "/complaints",
                        Map.of(
                                "kind",
                                kind,
                                "about",
                                "ASSIGNMENT",
                                "aboutId",
                                assignment.toString(),
                                "reason",
                                reason,
                                "words",
                                "没有人来过"))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String at(String step) {
        return "/assignments/" + assignment + step;
    }

    private String positions(UUID complaint) {
        return "/assignments/" + assignment + "/positions?complaintId=" + complaint;
    }
}
