package org.lovebank.task.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class AttendanceHttpTest {

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();
    private final Person neighbour = Person.witness();
    private Instant now = TestClock.MONDAY_TEN;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void checkInIsPossibleFromTwoHoursBeforeToTwoHoursAfterTheStart() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren, lamp(now.plus(Duration.ofHours(3))));

        // then
        ren.posts(assignment + "/check-in", Map.of()).statusCode(409).body("code", equalTo("OUTSIDE_CHECK_IN_WINDOW"));
        clock.forward(Duration.ofHours(5).plusMinutes(1));
        ren.posts(assignment + "/check-in", Map.of()).statusCode(409);
        clock.set(now.plus(Duration.ofHours(1)));
        ren.posts(assignment + "/check-in", Map.of()).statusCode(200).body("checkIn.method", equalTo("APP"));
    }

    @Test
    void whoForgotToCheckOutAsksTheStation() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren, lamp(now));
        ren.posts(assignment + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofHours(4));

        // then
        ren.posts(assignment + "/check-out", Map.of()).statusCode(409).body("code", equalTo("CHECK_OUT_TOO_LATE"));
        sheet(assignment + "/check-out", now.plus(Duration.ofMinutes(50)))
                .statusCode(200)
                .body("minutes", equalTo(50))
                .body("checkOut.recordedBy", equalTo(station.id().toString()));
    }

    @Test
    void aTimeIsGivenOnlyByStaffWhoEnterAReport() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren, lamp(now));
        Map<String, Object> at = Map.of("at", now.minusSeconds(60).toString());

        // then
        ren.posts(assignment + "/check-in", at).statusCode(422).body("code", equalTo("TIME_ONLY_BY_REPORT"));
        ren.posts(assignment + "/check-in", Map.of("method", "PAPER")).statusCode(422);
        station.posts(assignment + "/check-in", at).statusCode(422).body("code", equalTo("REPORT_NEEDS_METHOD"));
        sheet(assignment + "/check-in", now.plusSeconds(1))
                .statusCode(422)
                .body("code", equalTo("REPORT_OF_THE_FUTURE"));
        sheet(assignment + "/check-in", now.minus(Duration.ofDays(31)))
                .statusCode(422)
                .body("code", equalTo("REPORT_TOO_OLD"));
        sheet(assignment + "/check-in", now.minus(Duration.ofHours(3)))
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_CHECK_IN_WINDOW"));
        registry.repairer().posts(assignment + "/check-in", Map.of()).statusCode(404);
        lin.posts(assignment + "/check-in", Map.of()).statusCode(403);
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .posts(assignment + "/check-in", Map.of("method", "PAPER"))
                .statusCode(404);
    }

    @Test
    void minutesAreWholeAndWithoutBreaks() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren, lamp(now));
        ren.posts(assignment + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofSeconds(59 * 60 + 59));

        // then
        ren.posts(assignment + "/check-out", Map.of("breakMinutes", 59))
                .statusCode(422)
                .body("code", equalTo("NOTHING_SERVED"));
        ren.posts(assignment + "/check-out", Map.of("breakMinutes", -1)).statusCode(400);
        ren.posts(assignment + "/check-out", Map.of("breakMinutes", 9))
                .statusCode(200)
                .body("minutes", equalTo(50));
        ren.posts(assignment + "/check-out", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("CHECKED_OUT"))
                .body("metadata.allowedNext", contains("SUBMITTED"));
    }

    @Test
    void nobodyWitnessesTheirOwnService() {
        // given
        Person ren = registry.repairer();
        String assignment = checkedOut(ren);
        Map<String, Object> signed = Map.of("method", "SIGNED");

        // then
        ren.posts(assignment + "/witness-signatures", signed)
                .statusCode(403)
                .body("code", equalTo("WITNESS_IS_VOLUNTEER"));
        station.posts(
                        assignment + "/witness-signatures",
                        Map.of("method", "PAPER", "witnessId", ren.id().toString()))
                .statusCode(403)
                .body("code", equalTo("WITNESS_IS_VOLUNTEER"));
        station.posts(assignment + "/witness-signatures", Map.of("method", "PAPER"))
                .statusCode(422)
                .body("code", equalTo("WITNESS_MISSING"));
        neighbour
                .posts(
                        assignment + "/witness-signatures",
                        Map.of("method", "PAPER", "witnessId", lin.id().toString()))
                .statusCode(403);
        neighbour
                .posts(assignment + "/witness-signatures", Map.of("method", "SPOKEN_CODE"))
                .statusCode(422)
                .body("code", equalTo("CODE_AND_METHOD_DISAGREE"));
        neighbour
                .posts(assignment + "/witness-signatures", Map.of("method", "SIGNED", "code", "1234"))
                .statusCode(422)
                .body("code", equalTo("CODE_AND_METHOD_DISAGREE"));
        Person.resident().posts(assignment + "/witness-signatures", signed).statusCode(404);
        lin.posts(assignment + "/witness-signatures", signed)
                .statusCode(200)
                .body("witness.maskedName", equalTo("受助人"))
                .body("evidenceGrade", equalTo("A"));
        neighbour.posts(assignment + "/witness-signatures", signed).statusCode(409);
    }

    @Test
    void onlyTheRecipientTheirProxyOrStaffConfirm() {
        // given
        Person ren = registry.repairer();
        String assignment = submitted(ren);

        // then
        ren.posts(assignment + "/confirmation", Map.of()).statusCode(403).body("code", equalTo("NOT_YOURS_TO_CONFIRM"));
        neighbour.posts(assignment + "/confirmation", Map.of()).statusCode(404);
        lin.posts(assignment + "/confirmation", Map.of("minutes", 61))
                .statusCode(422)
                .body("code", equalTo("MORE_THAN_SERVED"));
        lin.posts(assignment + "/confirmation", Map.of("minutes", 0)).statusCode(400);
        lin.posts(assignment + "/confirmation", Map.of("minutes", 45))
                .statusCode(200)
                .body("minutes", equalTo(45))
                .body("breakMinutes", equalTo(15));
    }

    @Test
    void staffWhoWitnessedDoNotConfirm() {
        // given
        Person ren = registry.repairer();
        String assignment = checkedOut(ren);
        station.posts(assignment + "/witness-signatures", Map.of("method", "SIGNED"))
                .statusCode(200);

        // then
        station.posts(assignment + "/confirmation", Map.of())
                .statusCode(403)
                .body("code", equalTo("CONFIRMER_NOT_INDEPENDENT"));
        Person.stationHead().posts(assignment + "/confirmation", Map.of()).statusCode(200);
    }

    @Test
    void ofTwoConfirmationsOneCompletes() throws Exception {
        // given
        String assignment = submitted(registry.repairer());
        CountDownLatch ready = new CountDownLatch(2);
        List<Future<Integer>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Person who : List.of(lin, station)) {
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return who.posts(assignment + "/confirmation", Map.of())
                            .extract()
                            .statusCode();
                }));
            }
        }

        // then
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        UUID id = UUID.fromString(assignment.substring("/assignments/".length()));
        assertThat(rows.count(
                        "select count(*) from event_log where subject = ? and type = 'task.assignment.completed.v1'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void nobodyServesAtTwoPlacesAtOnceEvenOnPaper() {
        // given
        Person ren = registry.repairer();
        var morning = changed(
                lamp(now.minus(Duration.ofHours(3))),
                "to",
                now.plus(Duration.ofHours(3)).toString());
        String first = accepted(ren, morning);
        UUID other = published(Person.resident(), morning);
        String second = "/assignments/"
                + ren.posts(
                                "/wishes/" + other + "/claims",
                                Map.of("startsAt", now.plus(Duration.ofHours(2)).toString()))
                        .statusCode(201)
                        .extract()
                        .path("assignmentId");
        sheet(first + "/check-in", now.minus(Duration.ofHours(2))).statusCode(200);
        sheet(first + "/check-out", now.minus(Duration.ofHours(1))).statusCode(200);

        // when
        sheet(second + "/check-in", now.minus(Duration.ofMinutes(90))).statusCode(200);

        // then
        sheet(second + "/check-out", now).statusCode(409).body("code", equalTo("TIME_CLASH"));
        ren.gets(second).body("state", equalTo("CHECKED_IN"));
    }

    private String accepted(Person volunteer, Map<String, Object> wish) {
        return "/assignments/" + claimed(volunteer, published(lin, wish));
    }

    private String checkedOut(Person volunteer) {
        String assignment = accepted(volunteer, lamp(now));
        volunteer.posts(assignment + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofHours(1));
        volunteer.posts(assignment + "/check-out", Map.of()).statusCode(200);
        return assignment;
    }

    private String submitted(Person volunteer) {
        String assignment = checkedOut(volunteer);
        neighbour
                .posts(assignment + "/witness-signatures", Map.of("method", "SIGNED"))
                .statusCode(200);
        return assignment;
    }

    private io.restassured.response.ValidatableResponse sheet(String path, Instant at) {
        return station.posts(path, Map.of("at", at.toString(), "method", "PAPER"));
    }
}
