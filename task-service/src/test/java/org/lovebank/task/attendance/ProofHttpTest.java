package org.lovebank.task.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
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
import org.lovebank.task.attendance.position.ForgetPositions;

/** What speaks for a check: how near it was, and the code that the recipient spoke. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ProofHttpTest {

    private static final Map<String, Object> AT_THE_DOOR = Map.of("latitude", 36.0901, "longitude", 103.6201);
    private static final Map<String, Object> ACROSS_TOWN = Map.of("latitude", 36.1300, "longitude", 103.6201);

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();
    private Instant now = TestClock.MONDAY_TEN;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    ForgetPositions forgetPositions;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
        station.posts(
                        "/sites",
                        Map.of("areaPath", Person.WALL, "place", "22街区3号楼", "latitude", 36.0900, "longitude", 103.6200))
                .statusCode(201)
                .body("latitude", equalTo(36.09f));
    }

    @Test
    void ofAPositionOnlyTheBandStays() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren);

        // when
        ren.posts(assignment + "/check-in", Map.of("position", AT_THE_DOOR))
                .statusCode(200)
                .body("checkIn.distanceBand", equalTo("WITHIN"))
                .body("checkIn.distancePassed", equalTo(true))
                .body("checkIn", not(hasKey("position")));

        // then
        assertThat(rows.texts(
                        "select octet_length(sealed) > 16 from check_position where assignment_id = ?", id(assignment)))
                .containsExactly("true");
        for (String table : List.of("check_position", "assignment", "event_log", "idempotency_key")) {
            assertThat(rows.texts("select t::text from " + table + " t"))
                    .as(table)
                    .noneSatisfy(row -> assertThat(row).containsAnyOf("103.6201", "103620100"));
        }
        clock.set(now.plus(Duration.ofDays(30)).minusSeconds(1));
        forgetPositions.now();
        assertThat(positions(assignment)).isEqualTo(1);
        clock.forward(Duration.ofSeconds(1));
        forgetPositions.now();
        assertThat(positions(assignment)).isZero();
        ren.gets(assignment).body("checkIn.distanceBand", equalTo("WITHIN"));
    }

    @Test
    void aCheckFromAcrossTownIsKeptButSpeaksForNothing() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren);

        // when
        ren.posts(assignment + "/check-in", Map.of("position", ACROSS_TOWN))
                .statusCode(200)
                .body("checkIn.distanceBand", equalTo("FAR"))
                .body("checkIn.distancePassed", equalTo(false));
        clock.forward(Duration.ofHours(1));
        ren.posts(assignment + "/check-out", Map.of())
                .statusCode(200)
                .body("checkOut.distanceBand", equalTo("UNKNOWN"))
                .body("checkOut", not(hasKey("distancePassed")));

        // then
        lin.posts(assignment + "/witness-signatures", Map.of("method", "SIGNED"))
                .statusCode(200)
                .body("evidenceGrade", equalTo("B"));
    }

    @Test
    void aPositionIsTheVolunteersOwnAndNeverRequired() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren);

        // then
        station.posts(assignment + "/check-in", Map.of("method", "PHONE", "position", AT_THE_DOOR))
                .statusCode(422)
                .body("code", equalTo("POSITION_OF_ANOTHER"));
        ren.posts(assignment + "/check-in", Map.of("position", Map.of("latitude", 91, "longitude", 0)))
                .statusCode(400);
        ren.posts(assignment + "/check-in", Map.of()).statusCode(200).body("checkIn.distanceBand", equalTo("UNKNOWN"));
    }

    @Test
    void onlyStaffOfTheAreaSayWhereItsPlacesAre() {
        // given
        Map<String, Object> site = Map.of("areaPath", Person.ELSEWHERE, "place", "1号楼", "latitude", 1, "longitude", 1);

        // then
        station.posts("/sites", site).statusCode(403).body("code", equalTo("SITE_NOT_YOURS"));
        lin.posts("/sites", site).statusCode(403);
        station.gets("/sites?area=" + Person.WALL)
                .statusCode(200)
                .body("items.place", org.hamcrest.Matchers.hasItem("22街区3号楼"));
        station.gets("/sites?area=" + Person.ELSEWHERE).statusCode(403);
        station.gets("/sites?area=Nowhere!").statusCode(400);
    }

    @Test
    void aSpokenCodeWitnessesWithoutASmartphone() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren);
        station.posts(assignment + "/check-in", Map.of("method", "PHONE")).statusCode(200);
        clock.forward(Duration.ofHours(1));
        station.posts(assignment + "/check-out", Map.of("method", "PHONE")).statusCode(200);
        String code = codeFor(lin, assignment);

        // when
        station.posts(assignment + "/witness-signatures", Map.of("method", "SPOKEN_CODE", "code", code))
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("witness.method", equalTo("SPOKEN_CODE"))
                .body("witness.id", equalTo(lin.id().toString()))
                .body("witness.recordedBy", equalTo(station.id().toString()))
                .body("evidenceGrade", equalTo("B"));

        // then
        assertThat(rows.texts("select t::text from spoken_code t where assignment_id = ?", id(assignment)))
                .noneSatisfy(row -> assertThat(row).contains(code));
    }

    @Test
    void aCodeIsUsedOnceAndAtCheckInToo() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren);
        String code = codeFor(lin, assignment);

        // when
        ren.posts(assignment + "/check-in", Map.of("code", code))
                .statusCode(200)
                .body("checkIn.codeSpoken", equalTo(true));

        // then
        clock.forward(Duration.ofMinutes(20));
        ren.posts(assignment + "/check-out", Map.of("code", code))
                .statusCode(409)
                .body("code", equalTo("NO_LIVE_CODE"));
        String second = codeFor(lin, assignment);
        clock.forward(Duration.ofMinutes(30));
        ren.posts(assignment + "/check-out", Map.of("code", second)).statusCode(409);
        ren.posts(assignment + "/check-out", Map.of("code", "12")).statusCode(400);
        ren.posts(assignment + "/check-out", Map.of()).statusCode(200).body("checkOut.codeSpoken", equalTo(false));
    }

    @Test
    void theVolunteerDoesNotHaveTheCodeMadeAndItsMakerDoesNotEnterIt() {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren);

        // then
        ren.posts(assignment + "/spoken-codes", Map.of()).statusCode(403).body("code", equalTo("CODE_NOT_FOR_YOU"));
        Person.resident().posts(assignment + "/spoken-codes", Map.of()).statusCode(404);
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.STATION_HEAD)
                .posts(assignment + "/spoken-codes", Map.of())
                .statusCode(404);
        String code = codeFor(station, assignment);
        station.posts(assignment + "/check-in", Map.of("method", "PHONE", "code", code))
                .statusCode(403)
                .body("code", equalTo("CODE_BY_ITS_ISSUER"));
        ren.posts(assignment + "/check-in", Map.of("code", code)).statusCode(200);
        ren.posts(assignment + "/witness-signatures", Map.of("method", "SIGNED", "code", "1234"))
                .statusCode(409);
    }

    @Test
    void aCodeIsNotGuessedByManyAtOnce() throws Exception {
        // given
        Person ren = registry.repairer();
        String assignment = accepted(ren);
        String code = codeFor(lin, assignment);
        List<Future<String>> answers = new ArrayList<>();

        // when
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int guess = 0; guess < 40; guess++) {
                String wrong = "%04d".formatted((Integer.parseInt(code) + 1 + guess) % 10_000);
                answers.add(threads.submit(() -> ren.posts(assignment + "/check-in", Map.of("code", wrong))
                        .extract()
                        .path("code")));
            }
        }

        // then
        List<String> codes = new ArrayList<>();
        for (Future<String> answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).containsOnly("WRONG_SPOKEN_CODE", "NO_LIVE_CODE");
        assertThat(codes.stream().filter("WRONG_SPOKEN_CODE"::equals)).hasSize(5);
        ren.posts(assignment + "/check-in", Map.of("code", code))
                .statusCode(409)
                .body("code", equalTo("NO_LIVE_CODE"));
        ren.posts(assignment + "/check-in", Map.of("code", codeFor(lin, assignment)))
                .statusCode(200);
    }

    @Test
    void onlySoManyCodesAreMade() {
        // given
        String assignment = accepted(registry.repairer());

        // when
        for (int made = 0; made < 10; made++) {
            codeFor(lin, assignment);
        }

        // then
        lin.posts(assignment + "/spoken-codes", Map.of()).statusCode(409).body("code", equalTo("NO_MORE_CODES"));
    }

    private String accepted(Person volunteer) {
        return "/assignments/" + claimed(volunteer, published(lin, lamp(now)));
    }

    private static String codeFor(Person who, String assignment) {
        return who.posts(assignment + "/spoken-codes", Map.of())
                .statusCode(201)
                .extract()
                .path("code");
    }

    private int positions(String assignment) {
        return rows.count("select count(*) from check_position where assignment_id = ?", id(assignment));
    }

    private static UUID id(String assignment) {
        return UUID.fromString(assignment.substring("/assignments/".length()));
    }
}
