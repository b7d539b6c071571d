package org.lovebank.task.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lovebank.task.AgreementFixture.drafted;
import static org.lovebank.task.AgreementFixture.id;
import static org.lovebank.task.AgreementFixture.proposed;
import static org.lovebank.task.AgreementFixture.saturdays;
import static org.lovebank.task.AgreementFixture.schedule;
import static org.lovebank.task.AgreementFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.AgreementFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.agreement.desk.KeepCalendar;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class AgreementHttpTest {

    private static final Map<String, Object> REVISION_1 = Map.of("revision", 1);

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();
    private final UUID stationId = UUID.randomUUID();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    KeepCalendar keepCalendar;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void anAgreementHoldsWhenEverybodyHasSignedPersonally() {
        // given
        Person ren = registry.repairer();
        String agreement = proposed(station, saturdays(lin, stationId, ren));
        lin.gets(agreement).body("awaited.role", contains("BENEFICIARY", "VOLUNTEER", "STATION"));

        // when
        lin.posts(agreement + "/signatures", REVISION_1).statusCode(200).body("state", equalTo("NEGOTIATING"));
        ren.posts(agreement + "/signatures", REVISION_1).statusCode(200);
        station.posts(agreement + "/signatures", REVISION_1)
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("awaited", hasSize(0))
                .body(
                        "signatures.signedBy",
                        containsInAnyOrder(
                                lin.id().toString(),
                                ren.id().toString(),
                                station.id().toString()));

        // then
        station.posts(agreement + "/activation", Map.of()).statusCode(200).body("state", equalTo("ACTIVE"));
        assertThat(rows.texts(
                        "select data -> 'agreement' ->> 'state' from event_log where subject = ? order by seq",
                        id(agreement)))
                .containsExactly("DRAFT", "NEGOTIATING", "SIGNED", "ACTIVE");
        assertThat(rows.texts("select data::text from event_log where subject = ?", id(agreement)))
                .noneSatisfy(event -> assertThat(event).contains(lin.id().toString()));
    }

    @Test
    void nobodySignsForAnother() {
        // given
        Person ren = registry.repairer();
        Person proxy = AgreementFixture.proxy();
        String agreement = proposed(
                station,
                with(saturdays(lin, stationId, ren), "proxyId", proxy.id().toString()));

        // then
        registry.repairer().posts(agreement + "/signatures", REVISION_1).statusCode(404);
        proxy.posts(agreement + "/signatures", REVISION_1).statusCode(200);
        lin.posts(agreement + "/signatures", REVISION_1).statusCode(409).body("code", equalTo("SIGNED_BEFORE"));
        proxy.posts(agreement + "/signatures", REVISION_1).statusCode(409);
        ren.posts(agreement + "/signatures", Map.of("revision", 2)).statusCode(409);
        Person.with(ren.id(), Person.WALL, Roles.VOLUNTEER, Roles.STATION_HEAD)
                .posts(agreement + "/signatures", REVISION_1)
                .statusCode(200)
                .body("signatures.role", hasItem("VOLUNTEER"));
        Person.with(ren.id(), Person.WALL, Roles.VOLUNTEER, Roles.STATION_HEAD)
                .posts(agreement + "/signatures", REVISION_1)
                .statusCode(403)
                .body("code", equalTo("SIGNER_TWICE"));
    }

    @Test
    void aBeneficiaryWithoutALoginSignsOnPaperAndWhoEntersItSignsForNobodyElse() {
        // given
        String agreement = proposed(station, saturdays(lin, stationId, registry.repairer()));
        Map<String, Object> paper = Map.of("revision", 1, "method", "PAPER");

        // when
        lin.posts(agreement + "/signatures", paper).statusCode(403).body("code", equalTo("NOT_YOUR_SIGNATURE"));
        station.posts(agreement + "/signatures", paper)
                .statusCode(200)
                .body("signatures.recordedBy", contains(station.id().toString()))
                .body("signatures.signedBy", contains(lin.id().toString()));

        // then
        station.posts(agreement + "/signatures", REVISION_1).statusCode(403).body("code", equalTo("SIGNER_TWICE"));
        Person.stationHead().posts(agreement + "/signatures", REVISION_1).statusCode(200);
    }

    @Test
    void anAmendmentNeedsEverySignatureAgainAndUntilThenTheFormerWordsHold() {
        // given
        Person ren = registry.repairer();
        Person mei = registry.repairer();
        String agreement = AgreementFixture.active(station, saturdays(lin, stationId, ren), lin, ren);

        // when
        station.posts(agreement + "/amendments", saturdays(lin, stationId, mei))
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("proposedRevision", equalTo(2))
                .body("text.volunteers", contains(ren.id().toString()))
                .body("awaited", hasSize(3));
        lin.posts(agreement + "/signatures", REVISION_1).statusCode(409);
        lin.posts(agreement + "/signatures", Map.of("revision", 2)).statusCode(200);
        station.posts(agreement + "/signatures", Map.of("revision", 2))
                .statusCode(200)
                .body("revision", equalTo(1));
        mei.posts(agreement + "/signatures", Map.of("revision", 2))
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("state", equalTo("ACTIVE"))
                .body("text.volunteers", contains(mei.id().toString()));

        // then
        ren.gets(agreement).statusCode(404);
        assertThatThrownBy(() -> rows.texts("update agreement_text set content = '{}' returning agreement_id"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> rows.texts("delete from agreement_signature returning agreement_id"))
                .hasMessageContaining("permission");
    }

    @Test
    void otherWordsBeforeAllHaveSignedMakeFormerSignaturesVoid() {
        // given
        Person ren = registry.repairer();
        String agreement = proposed(station, saturdays(lin, stationId, ren));
        lin.posts(agreement + "/signatures", REVISION_1).statusCode(200);
        String tag = station.gets(agreement).extract().header("ETag");
        Map<String, Object> other = with(saturdays(lin, stationId, ren), "place", "22街区5号楼");

        // then
        station.asks().body(other).put("/api/v1" + agreement).then().statusCode(428);
        station.asks()
                .header("If-Match", "\"99\"")
                .body(other)
                .put("/api/v1" + agreement)
                .then()
                .statusCode(412);
        station.asks()
                .header("If-Match", tag)
                .body(other)
                .put("/api/v1" + agreement)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("awaited", hasSize(3));
    }

    @Test
    void anAgreementIsForItsPeopleAndTheStaffOfItsArea() {
        // given
        Person ren = registry.repairer();
        String agreement = drafted(station, saturdays(lin, stationId, ren));
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD);

        // then
        elsewhere.gets(agreement).statusCode(404);
        Person.resident().gets(agreement).statusCode(404);
        elsewhere.posts(agreement + "/proposal", Map.of()).statusCode(404);
        lin.posts(agreement + "/proposal", Map.of()).statusCode(403);
        elsewhere
                .posts("/agreements", Map.of("areaPath", Person.WALL, "text", saturdays(lin, stationId, ren)))
                .statusCode(403)
                .body("code", equalTo("AGREEMENT_NOT_YOURS"));
        lin.gets("/agreements")
                .statusCode(200)
                .body("items.id", hasItem(id(agreement).toString()));
        lin.gets("/agreements?area=" + Person.WALL).statusCode(403);
        station.gets("/agreements?area=" + Person.WALL + "&state=DRAFT")
                .body("items.id", hasItem(id(agreement).toString()));
    }

    @Test
    void eachStepIsTakenFromItsStateOnly() {
        // given
        Person ren = registry.repairer();
        String agreement = AgreementFixture.active(station, saturdays(lin, stationId, ren), lin, ren);
        Map<String, Object> why = Map.of("reason", "住院");

        // then
        station.posts(agreement + "/activation", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("ACTIVE"))
                .body("metadata.allowedNext", contains("SUSPENDED", "ENDED"));
        station.posts(agreement + "/suspension", why).statusCode(200).body("state", equalTo("SUSPENDED"));
        station.posts(agreement + "/suspension", why).statusCode(409);
        station.posts(agreement + "/activation", Map.of()).statusCode(409);
        station.posts(agreement + "/resumption", Map.of()).statusCode(200).body("state", equalTo("ACTIVE"));
        station.posts(agreement + "/resumption", Map.of()).statusCode(409);
        ren.posts(agreement + "/ending", Map.of("ending", "COMPLETED", "reason", "完成"))
                .statusCode(403);
        ren.posts(agreement + "/ending", Map.of("ending", "EXPIRED", "reason", "到期"))
                .statusCode(403);
        ren.posts(agreement + "/ending", Map.of("ending", "TERMINATED", "reason", "搬家"))
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("ending", equalTo("TERMINATED"));
        station.posts(agreement + "/amendments", saturdays(lin, stationId, ren)).statusCode(409);
        station.posts(agreement + "/signatures", REVISION_1).statusCode(409);
    }

    @Test
    void theCalendarLetsAgreementsBeginAndExpire() {
        // given
        Person ren = registry.repairer();
        Map<String, Object> text =
                with(saturdays(lin, stationId, ren), "schedule", schedule("FREQ=DAILY", "2040-03-07", "2040-03-09"));
        String agreement = proposed(station, text);
        for (Person signer : List.of(lin, ren, station)) {
            signer.posts(agreement + "/signatures", REVISION_1).statusCode(200);
        }

        // then
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofMinutes(38 * 60 - 1)));
        keepCalendar.now();
        station.gets(agreement).body("state", equalTo("SIGNED"));
        clock.forward(Duration.ofMinutes(1));
        keepCalendar.now();
        station.gets(agreement).body("state", equalTo("ACTIVE"));
        clock.forward(Duration.ofDays(3).minusSeconds(1));
        keepCalendar.now();
        station.gets(agreement).body("state", equalTo("ACTIVE"));
        clock.forward(Duration.ofSeconds(1));
        keepCalendar.now();
        station.gets(agreement).body("state", equalTo("ENDED")).body("ending", equalTo("EXPIRED"));
    }

    @Test
    void ofTwoLastSignaturesAtOnceOneMakesItSigned() throws Exception {
        // given
        Person ren = registry.repairer();
        String agreement = proposed(station, saturdays(lin, stationId, ren));
        lin.posts(agreement + "/signatures", REVISION_1).statusCode(200);
        List<Future<Integer>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Person who : List.of(ren, station)) {
                answers.add(threads.submit(() -> who.posts(agreement + "/signatures", REVISION_1)
                        .extract()
                        .statusCode()));
            }
        }

        // then
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactly(200, 200);
        assertThat(rows.count(
                        "select count(*) from event_log where subject = ? and data -> 'agreement' ->> 'state' = 'SIGNED'",
                        id(agreement)))
                .isEqualTo(1);
    }
}
