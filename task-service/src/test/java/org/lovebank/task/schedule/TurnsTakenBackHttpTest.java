package org.lovebank.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;
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

/** What an agreement planned holds no longer: nobody comes to a door for nothing, and what was served stays. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class TurnsTakenBackHttpTest {

    private static final Map<String, Object> WHY = Map.of("reason", "住院");
    private static final Map<String, Object> TERMINATED = Map.of("ending", "TERMINATED", "reason", "搬家");
    private static final Instant SATURDAY = Instant.parse("2040-03-10T02:00:00Z");

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();
    private final UUID stationId = UUID.randomUUID();
    private Person ren;
    private String agreement;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    KeepSchedules keepSchedules;

    @BeforeEach
    void anAgreementRunsAndItsOrdersAreMade() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        ren = registry.repairer();
        agreement = active(station, saturdays(lin, stationId, ren), lin, ren);
        keepSchedules.now();
        assertThat(orders()).containsExactly("2040-03-10 ACCEPTED", "2040-03-17 ACCEPTED");
    }

    @Test
    void whatIsSuspendedIsCalledOffAndItsVolunteersAreToldWhy() {
        // given
        int pairs = pairs();

        // when
        station.posts(agreement + "/suspension", WHY).statusCode(200).body("state", equalTo("SUSPENDED"));

        // then
        assertThat(orders()).containsExactly("2040-03-10 CANCELLED", "2040-03-17 CANCELLED");
        assertThat(rows.texts("select distinct reason from service_order where agreement_id = ?", id(agreement)))
                .containsExactly("AGREEMENT_SUSPENDED");
        assertThat(rows.texts(
                        "select distinct data ->> 'state' from event_log where type = 'task.assignment.state-changed.v1'"
                                + " and data ->> 'volunteerId' = ? and data ->> 'state' <> 'ACCEPTED'",
                        ren.id().toString()))
                .containsExactly("CALLED_OFF");
        assertThat(told())
                .containsExactly(
                        "AGREEMENT_SUSPENDED 2040-03-10 " + ren.id(), "AGREEMENT_SUSPENDED 2040-03-17 " + ren.id());
        assertThat(rows.texts("select data::text from event_log where subject = ?", id(agreement)))
                .noneSatisfy(event -> assertThat(event).contains(lin.id().toString()))
                .noneSatisfy(event -> assertThat(event).contains("住院"));
        assertThat(pairs()).isEqualTo(pairs - 1);
        keepSchedules.now();
        assertThat(orders()).hasSize(2);
    }

    @Test
    void whatGoesOnIsMadeAgainEachDayOnce() {
        // given
        station.posts(agreement + "/suspension", WHY).statusCode(200);

        // when
        station.posts(agreement + "/resumption", Map.of()).statusCode(200);
        keepSchedules.now();
        keepSchedules.now();

        // then
        assertThat(orders())
                .containsExactly(
                        "2040-03-10 CANCELLED", "2040-03-10 ACCEPTED", "2040-03-17 CANCELLED", "2040-03-17 ACCEPTED");
        assertThat(seats("ACCEPTED")).containsExactly("2040-03-10 " + ren.id(), "2040-03-17 " + ren.id());
    }

    @Test
    void whatHasBegunOrWasServedIsNotTouched() {
        // given
        clock.set(SATURDAY);
        keepSchedules.now();
        String seat = "/assignments/"
                + rows.texts(
                                "select id from assignment where volunteer_id = ? and planned_from = timestamptz '2040-03-10"
                                        + " 02:00Z'",
                                ren.id())
                        .getFirst();
        ren.posts(seat + "/check-in", Map.of()).statusCode(200);

        // when
        station.posts(agreement + "/suspension", WHY).statusCode(200);

        // then
        assertThat(orders()).containsExactly("2040-03-10 IN_SERVICE", "2040-03-17 CANCELLED", "2040-03-24 CANCELLED");
        clock.forward(Duration.ofHours(1));
        ren.posts(seat + "/check-out", Map.of()).statusCode(200);
        lin.posts(seat + "/witness-signatures", Map.of("method", "SIGNED")).statusCode(200);
        ren.posts(agreement + "/ending", TERMINATED).statusCode(200);
        assertThat(orders().getFirst()).isEqualTo("2040-03-10 SERVED");
        lin.posts(seat + "/confirmation", Map.of()).statusCode(200);
        assertThat(orders().getFirst()).isEqualTo("2040-03-10 CONFIRMED");
    }

    @Test
    void ofTwoEndingsAtOnceOneCallsEachDayOffOnce() throws Exception {
        // when
        List<Integer> answers = atOnce(
                () -> lin.posts(agreement + "/ending", TERMINATED).extract().statusCode(),
                () -> ren.posts(agreement + "/ending", TERMINATED).extract().statusCode());

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(orders()).containsExactly("2040-03-10 CANCELLED", "2040-03-17 CANCELLED");
        assertThat(told()).hasSize(2).allSatisfy(turn -> assertThat(turn).startsWith("AGREEMENT_ENDED"));
        assertThat(rows.count(
                        "select count(*) from event_log where type = 'task.order.state-changed.v1' and data -> 'order' ->> 'state'"
                                + " = 'CANCELLED' and subject in (select id from service_order where agreement_id = ?)",
                        id(agreement)))
                .isEqualTo(2);
    }

    @Test
    void whileItsOrdersAreBeingMadeASuspensionLeavesNobodyWaiting() throws Exception {
        for (int round = 0; round < 5; round++) {
            // given
            Person wu = registry.repairer();
            Map<String, Object> daily =
                    with(saturdays(lin, stationId, wu), "schedule", schedule("FREQ=DAILY", "2040-03-06", "2040-03-30"));
            agreement = active(station, daily, lin, wu);

            // when
            List<Integer> answers = atOnce(
                    () -> {
                        keepSchedules.now();
                        return 200;
                    },
                    () -> station.posts(agreement + "/suspension", WHY)
                            .extract()
                            .statusCode());

            // then
            assertThat(answers).containsExactly(200, 200);
            keepSchedules.now();
            assertThat(orders()).allSatisfy(order -> assertThat(order).endsWith("CANCELLED"));
            assertThat(seats("ACCEPTED")).isEmpty();
            assertThat(rows.count(
                            "select count(*) from agreement_turn where agreement_id = ? and outcome is null",
                            id(agreement)))
                    .isZero();
        }
    }

    @Test
    void amendedWordsArePlannedAnewWhenAllHaveSigned() {
        // given
        Person mei = registry.repairer();
        station.posts(
                        agreement + "/amendments",
                        with(
                                saturdays(lin, stationId, mei),
                                "schedule",
                                schedule("FREQ=WEEKLY;BYDAY=SU", "2040-03-05", "2040-04-01")))
                .statusCode(201);
        for (Person signer : List.of(lin, mei)) {
            signer.posts(agreement + "/signatures", Map.of("revision", 2)).statusCode(200);
        }
        assertThat(orders()).containsExactly("2040-03-10 ACCEPTED", "2040-03-17 ACCEPTED");

        // when
        station.posts(agreement + "/signatures", Map.of("revision", 2)).statusCode(200);
        keepSchedules.now();

        // then
        assertThat(orders())
                .containsExactly(
                        "2040-03-10 CANCELLED", "2040-03-11 ACCEPTED", "2040-03-17 CANCELLED", "2040-03-18 ACCEPTED");
        assertThat(seats("ACCEPTED")).containsExactly("2040-03-11 " + mei.id(), "2040-03-18 " + mei.id());
        assertThat(told())
                .containsExactly(
                        "AGREEMENT_AMENDED 2040-03-10 " + ren.id(), "AGREEMENT_AMENDED 2040-03-17 " + ren.id());
    }

    @Test
    void whatWasSetAsideForADayGoesBack() {
        // given
        String order = rows.texts(
                        "update service_order set funding_source = 'RECIPIENT', funding_state = 'HELD' where agreement_id = ?"
                                + " and starts_at = timestamptz '2040-03-10 02:00Z' returning id",
                        id(agreement))
                .getFirst();

        // when
        ren.posts(agreement + "/ending", TERMINATED).statusCode(200);

        // then
        assertThat(rows.texts(
                        "select data ->> 'reasonCode' from event_log where subject = ? and type = 'task.order.cancelled.v1'",
                        UUID.fromString(order)))
                .containsExactly("CANCELLED");
    }

    @Test
    void aDayThatAPersonCalledOffStaysOff() {
        // given
        String first = rows.texts(
                        "select order_id from agreement_occurrence where agreement_id = ? order by occurs_on",
                        id(agreement))
                .getFirst();
        lin.posts("/orders/" + first + "/cancellation", Map.of("reason", "走亲戚")).statusCode(200);

        // when
        station.posts(agreement + "/suspension", WHY).statusCode(200);
        station.posts(agreement + "/resumption", Map.of()).statusCode(200);
        keepSchedules.now();

        // then
        assertThat(orders()).containsExactly("2040-03-10 CANCELLED", "2040-03-17 CANCELLED", "2040-03-17 ACCEPTED");
    }

    @Test
    void aStandInWhoWasAskedIsAskedNoMoreAndNobodyElseIs() {
        // given
        Person mei = registry.repairer();
        Person wu = registry.repairer();
        Person qi = registry.repairer();
        List<String> standIns = List.of(wu.id().toString(), qi.id().toString());
        agreement = active(station, with(saturdays(lin, stationId, mei), "standIns", standIns), lin, mei);
        keepSchedules.now();
        mei.posts(agreement + "/absences", Map.of("occursOn", "2040-03-10")).statusCode(202);

        // when
        station.posts(agreement + "/suspension", WHY).statusCode(200);

        // then
        assertThat(states(wu)).containsExactly("SUPERSEDED");
        assertThat(states(qi)).isEmpty();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Integer> atOnce(java.util.concurrent.Callable<Integer>... deeds) throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            for (java.util.concurrent.Callable<Integer> deed : deeds) {
                answers.add(threads.submit(deed));
            }
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        return codes;
    }

    private int pairs() {
        return station.gets("/stats/pairing?area=" + Person.WALL)
                .statusCode(200)
                .extract()
                .path("activePairs");
    }

    private List<String> orders() {
        return rows.texts(
                "select o.occurs_on || ' ' || s.state from agreement_occurrence o join service_order s on s.id = o.order_id"
                        + " where o.agreement_id = ? order by o.occurs_on, o.order_id",
                id(agreement));
    }

    private List<String> seats(String state) {
        return rows.texts(
                "select o.occurs_on || ' ' || a.volunteer_id from agreement_occurrence o join assignment a"
                        + " on a.order_id = o.order_id where o.agreement_id = ? and a.state = ?"
                        + " order by o.occurs_on, a.volunteer_id",
                id(agreement),
                state);
    }

    private List<String> states(Person standIn) {
        return rows.texts("select state from relay where to_volunteer_id = ?", standIn.id());
    }

    private List<String> told() {
        return rows.texts(
                "select (data ->> 'reasonCode') || ' ' || (t ->> 'occursOn') || ' ' || (t -> 'volunteerIds' ->> 0)"
                        + " from event_log, jsonb_array_elements(cast(data as jsonb) -> 'turns') t where subject = ?"
                        + " and type = 'task.agreement.turns-cancelled.v1' order by seq, t ->> 'occursOn'",
                id(agreement));
    }
}
