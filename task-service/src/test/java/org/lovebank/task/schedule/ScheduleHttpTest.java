package org.lovebank.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.AgreementFixture.active;
import static org.lovebank.task.AgreementFixture.id;
import static org.lovebank.task.AgreementFixture.saturdays;
import static org.lovebank.task.AgreementFixture.schedule;
import static org.lovebank.task.AgreementFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ScheduleHttpTest {

    private static final String SATURDAY = "2040-03-10";

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
    KeepSchedules keepSchedules;

    @Inject
    WatchVisits watchVisits;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aRunningAgreementMakesItsOrdersFourteenDaysAheadWithItsVolunteerSeated() {
        // given
        Person ren = registry.repairer();
        String agreement = active(station, saturdays(lin, stationId, ren), lin, ren);

        // when
        keepSchedules.now();
        keepSchedules.now();

        // then
        assertThat(days(agreement)).containsExactly(SATURDAY, "2040-03-17");
        assertThat(rows.texts(
                        "select o.origin || ' ' || o.state || ' ' || o.filled || ' ' || o.starts_at at time zone"
                                + " 'Asia/Shanghai' from service_order o where o.agreement_id = ? order by o.starts_at",
                        id(agreement)))
                .containsExactly(
                        "AGREEMENT ACCEPTED 1 2040-03-10 10:00:00", "AGREEMENT ACCEPTED 1 2040-03-17 10:00:00");
        assertThat(rows.texts(
                        "select a.via || ' ' || a.state from assignment a join service_order o on o.id = a.order_id"
                                + " where o.agreement_id = ? and a.volunteer_id = ?",
                        id(agreement),
                        ren.id()))
                .containsExactly("AGREEMENT ACCEPTED", "AGREEMENT ACCEPTED");
        clock.forward(Duration.ofDays(5));
        keepSchedules.now();
        assertThat(days(agreement)).containsExactly(SATURDAY, "2040-03-17", "2040-03-24");
        station.gets(agreement).body("scheduledToOn", equalTo("2040-03-24"));
    }

    @Test
    void twoJobsAtOnceMakeEachOrderOnce() throws Exception {
        // given
        Person ren = registry.repairer();
        String agreement = active(station, saturdays(lin, stationId, ren), lin, ren);
        List<Future<?>> runs = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                runs.add(threads.submit(keepSchedules::now));
            }
        }
        for (Future<?> run : runs) {
            run.get();
        }

        // then
        assertThat(rows.count("select count(*) from service_order where agreement_id = ?", id(agreement)))
                .isEqualTo(2);
        assertThat(rows.count(
                        "select count(*) from assignment a join service_order o on o.id = a.order_id"
                                + " where o.agreement_id = ?",
                        id(agreement)))
                .isEqualTo(2);
    }

    @Test
    void severalVolunteersTakeTurnsOrComeTogether() {
        // given
        Person ren = registry.repairer();
        Person mei = registry.repairer();
        Person wu = registry.repairer();
        Person qi = registry.repairer();
        String turns = active(station, saturdays(lin, stationId, ren, mei), lin, ren, mei);
        Person zhao = Person.resident();
        String together = active(station, with(saturdays(zhao, stationId, wu, qi), "turns", "TOGETHER"), zhao, wu, qi);

        // when
        keepSchedules.now();

        // then
        assertThat(seats(turns)).containsExactly("2040-03-10 " + ren.id(), "2040-03-17 " + mei.id());
        assertThat(seats(together))
                .containsExactlyInAnyOrder(
                        "2040-03-10 " + wu.id(),
                        "2040-03-10 " + qi.id(),
                        "2040-03-17 " + wu.id(),
                        "2040-03-17 " + qi.id());
    }

    @Test
    void aSuspendedAgreementMakesNoOrders() {
        // given
        Person ren = registry.repairer();
        String agreement = active(station, saturdays(lin, stationId, ren), lin, ren);
        station.posts(agreement + "/suspension", Map.of("reason", "住院")).statusCode(200);

        // then
        keepSchedules.now();
        assertThat(days(agreement)).isEmpty();
        station.posts(agreement + "/resumption", Map.of()).statusCode(200);
        keepSchedules.now();
        assertThat(days(agreement)).hasSize(2);
    }

    @Test
    void whoIsPromisedElsewhereIsNotSeatedAndTheStandInIsAsked() {
        // given
        Person ren = registry.repairer();
        Person wu = registry.repairer();
        Instant saturday = Instant.parse("2040-03-10T02:00:00Z");
        WishFixture.claimed(ren, WishFixture.published(Person.resident(), WishFixture.lamp(saturday)));
        Map<String, Object> text =
                with(saturdays(lin, stationId, ren), "standIns", List.of(wu.id().toString()));
        String agreement = active(station, text, lin, ren);

        // when
        keepSchedules.now();

        // then
        assertThat(rows.texts(
                        "select outcome from agreement_turn where agreement_id = ? order by occurs_on", id(agreement)))
                .containsExactly("TIME_CLASH", "SEATED");
        assertThat(rows.texts(
                        "select a.volunteer_id || ' ' || a.state from assignment a join service_order o on o.id = a.order_id"
                                + " where o.agreement_id = ? and o.starts_at = timestamptz '2040-03-10 10:00+08'",
                        id(agreement)))
                .containsExactly(wu.id() + " OFFERED");
    }

    @Test
    void standInsAreAskedOneAfterTheOther() {
        // given
        Person ren = registry.repairer();
        Person wu = registry.repairer();
        Person qi = registry.repairer();
        Map<String, Object> text = with(
                saturdays(lin, stationId, ren),
                "standIns",
                List.of(wu.id().toString(), qi.id().toString()));
        String agreement = active(station, text, lin, ren);
        keepSchedules.now();

        // when
        wu.posts(agreement + "/absences", Map.of("occursOn", SATURDAY))
                .statusCode(404)
                .body("code", equalTo("NO_TURN_THAT_DAY"));
        ren.posts(agreement + "/absences", Map.of("occursOn", SATURDAY))
                .statusCode(202)
                .body("standInId", equalTo(wu.id().toString()));
        wu.posts(asked(wu) + "/decline", Map.of()).statusCode(200);
        String taken = qi.posts(asked(qi) + "/acceptance", Map.of())
                .statusCode(200)
                .extract()
                .path("newAssignmentId");

        // then
        qi.gets("/assignments/" + taken).body("state", equalTo("ACCEPTED"));
        assertThat(seats(agreement)).containsExactly("2040-03-10 " + qi.id(), "2040-03-17 " + ren.id());
        assertThat(rows.texts(
                        "select filled from service_order where agreement_id = ? order by starts_at limit 1",
                        id(agreement)))
                .containsExactly("1");
        ren.posts(agreement + "/absences", Map.of("occursOn", SATURDAY)).statusCode(404);
    }

    @Test
    void withoutAStandInThePromiseStands() {
        // given
        Person ren = registry.repairer();
        String agreement = active(station, saturdays(lin, stationId, ren), lin, ren);
        keepSchedules.now();

        // then
        ren.posts(agreement + "/absences", Map.of("occursOn", SATURDAY))
                .statusCode(409)
                .body("code", equalTo("NOBODY_STANDS_IN"));
        assertThat(seats(agreement)).contains("2040-03-10 " + ren.id());
    }

    @Test
    void whatIsHandedOverIsReadByHelpersOnly() {
        // given
        Person ren = registry.repairer();
        String agreement = active(station, saturdays(lin, stationId, ren), lin, ren);

        // when
        ren.posts(agreement + "/handover-notes", Map.of("words", "钥匙在门卫处")).statusCode(201);

        // then
        station.gets(agreement + "/handover-notes").statusCode(200).body("words", contains("钥匙在门卫处"));
        lin.gets(agreement + "/handover-notes").statusCode(403).body("code", equalTo("NOTES_NOT_YOURS"));
        registry.repairer().gets(agreement + "/handover-notes").statusCode(404);
        assertThat(rows.texts("select body from idempotency_key where body like '%钥匙在门卫处%'"))
                .isEmpty();
        assertThat(rows.texts("select t::text from handover_note t"))
                .noneSatisfy(row -> assertThat(row).contains("钥匙"));
    }

    @Test
    void nobodyForOneAndAHalfIntervalsIsToldOncePerGap() {
        // given
        Person ren = registry.repairer();
        String agreement = active(
                station,
                with(
                        saturdays(lin, stationId, ren),
                        "schedule",
                        schedule("FREQ=WEEKLY;BYDAY=SA", "2040-03-05", "2040-04-02")),
                lin,
                ren);

        // then
        at(agreement, Duration.ofHours(252).minusSeconds(1), 0);
        at(agreement, Duration.ofHours(252), 1);
        at(agreement, Duration.ofHours(300), 1);
        visited(agreement);
        at(agreement, Duration.ofDays(23).minusSeconds(1), 1);
        at(agreement, Duration.ofDays(23), 2);
        at(agreement, Duration.ofHours(300 + 260), 2);
        assertThat(rows.texts(
                        "select data ->> 'intervalHours' from event_log where subject = ?"
                                + " and type = 'task.agreement.visit-overdue.v1'",
                        id(agreement)))
                .containsExactly("168", "168");
    }

    private void at(String agreement, Duration after, int alarms) {
        clock.set(TestClock.MONDAY_TEN.plus(after));
        watchVisits.now();
        watchVisits.now();
        assertThat(rows.count(
                        "select count(*) from event_log where subject = ? and type = 'task.agreement.visit-overdue.v1'",
                        id(agreement)))
                .as(after.toString())
                .isEqualTo(alarms);
    }

    private void visited(String agreement) {
        var card = station.posts(agreement + "/pairing-cards", Map.of())
                .statusCode(201)
                .extract();
        station.posts(
                        "/pairings/" + card.<String>path("cardNo") + "/visits",
                        Map.of("code", card.<String>path("code"), "outcome", "WELL"))
                .statusCode(201);
    }

    private String asked(Person standIn) {
        return "/relays/" + standIn.gets("/relays").extract().<String>path("items[0].id");
    }

    private List<String> days(String agreement) {
        return rows.texts(
                "select occurs_on from agreement_occurrence where agreement_id = ? order by occurs_on", id(agreement));
    }

    private List<String> seats(String agreement) {
        return rows.texts(
                "select o.occurs_on || ' ' || a.volunteer_id from agreement_occurrence o join assignment a"
                        + " on a.order_id = o.order_id where o.agreement_id = ? and a.state = 'ACCEPTED'"
                        + " order by o.occurs_on, a.volunteer_id",
                id(agreement));
    }
}
