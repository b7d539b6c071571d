package org.lovebank.task.activity.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.ActivityFixture.changed;
import static org.lovebank.task.ActivityFixture.published;
import static org.lovebank.task.ActivityFixture.tidying;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.lovebank.events.VolunteerEvent.ServiceRecordConfirmed;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.ActivityFixture.Published;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.activity.course.MoveActivitiesOn;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class HoursHttpTest {

    private static final String CONFIRMED =
            "select data from event_log where subject = ? and type = 'task.activity.attendance-confirmed.v1'";

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    MoveActivitiesOn moveActivitiesOn;

    private final Person leader = ActivityFixture.leader();
    private Instant now = TestClock.MONDAY_TEN;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void eachOnesHoursAreConfirmedSinglyAndClaimed() throws Exception {
        // given
        Published tidying = published(leader, tidying(now), 5, 0);
        Person ren = registry.repairer();
        Person other = registry.repairer();
        String renThere = here(tidying, ren);
        String otherThere = here(tidying, other);
        clock.forward(Duration.ofMinutes(95));
        gone(tidying, ren, renThere, 5).body("minutes", equalTo(90));
        gone(tidying, other, otherThere, 0);

        // when
        leader.posts(path(tidying, renThere) + "/confirmation", Map.of("minutes", 80, "witnessName", "赵小红"))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("minutes", equalTo(80))
                .body("evidenceGrade", equalTo("A"));

        // then
        JsonNode told = new ObjectMapper()
                .readTree(rows.texts(CONFIRMED, UUID.fromString(renThere)).getFirst())
                .path("attendance");
        assertThat(told.path("minutes").asInt()).isEqualTo(80);
        assertThat(told.path("volunteerId").asText()).isEqualTo(ren.id().toString());
        assertThat(told.path("witnessId").asText()).isEqualTo(leader.id().toString());
        assertThat(told.path("witnessMaskedName").asText()).isEqualTo("赵**");
        assertThat(told.path("projectName").asText()).isEqualTo("清洁楼道");
        assertThat(told.path("categoryCode").asText()).isEqualTo("ENVIRONMENT");
        assertThat(rows.texts(CONFIRMED, UUID.fromString(otherThere))).isEmpty();
        ren.gets("/signups").body("items[0].state", equalTo("ATTENDED"));
        clock.forward(Duration.ofHours(1));
        moveActivitiesOn.now();
        leader.posts("/activities/" + tidying.id() + "/hours-settlement", Map.of())
                .statusCode(409)
                .body("code", equalTo("HOURS_STILL_OPEN"))
                .body("metadata.open", equalTo(1));
        leader.posts(path(tidying, otherThere) + "/confirmation", Map.of()).statusCode(200);
        leader.posts("/activities/" + tidying.id() + "/hours-settlement", Map.of())
                .statusCode(200);
        leader.gets("/activities/" + tidying.id() + "/attendances").body("items", hasSize(2));
    }

    @Test
    void nobodyConfirmsTheirOwnHoursNorInAnotherPlaceNorMore() {
        // given
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile());
        Person core = Person.with(id, Person.WALL, Roles.VOLUNTEER, Roles.TEAM_CORE);
        Published tidying = published(leader, tidying(now), 5, 0);
        String there = here(tidying, core);
        clock.forward(Duration.ofMinutes(60));
        leader.posts(path(tidying, there) + "/confirmation", Map.of())
                .statusCode(409)
                .body("metadata.allowedNext", contains("CHECKED_OUT"));
        gone(tidying, core, there, 0);

        // when / then
        core.posts(path(tidying, there) + "/confirmation", Map.of())
                .statusCode(403)
                .body("code", equalTo("HOURS_NOT_YOURS_TO_CONFIRM"));
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.TEAM_LEADER);
        elsewhere.posts(path(tidying, there) + "/confirmation", Map.of()).statusCode(404);
        leader.posts(path(tidying, there) + "/confirmation", Map.of("minutes", 61))
                .statusCode(422)
                .body("code", equalTo("MORE_THAN_ATTENDED"));
        leader.posts(path(tidying, there) + "/confirmation", Map.of()).statusCode(200);
        leader.posts(path(tidying, there) + "/confirmation", Map.of())
                .statusCode(409)
                .body("metadata.allowedNext", equalTo(List.of()));
        registry.repairer().gets(path(tidying, there)).statusCode(404);
    }

    @Test
    void aSheetIsEnteredPersonByPersonAndProvesLess() {
        // given
        Published tidying = published(leader, tidying(now), 5, 0);
        Person ren = registry.repairer();
        String signUp = tidying.signedUp(ren);
        Instant start = now.plus(Duration.ofDays(1));
        clock.set(start.plus(Duration.ofHours(2)));
        String attendances = "/activities/" + tidying.id() + "/attendances";

        // when
        leader.posts(attendances, Map.of("signUpId", signUp)).statusCode(422).body("code", equalTo("SHEET_SAYS_HOW"));
        ren.posts(attendances, Map.of("signUpId", signUp, "at", start.toString(), "method", "PAPER"))
                .statusCode(422)
                .body("code", equalTo("OWN_TIME_IS_NOW"));
        leader.posts(
                        attendances,
                        Map.of(
                                "signUpId",
                                signUp,
                                "at",
                                start.plus(Duration.ofHours(9)).toString(),
                                "method",
                                "PAPER"))
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_SHIFT"));
        String there = leader.posts(attendances, Map.of("signUpId", signUp, "at", start.toString(), "method", "PAPER"))
                .statusCode(201)
                .extract()
                .path("id");
        leader.posts(
                        path(tidying, there) + "/check-out",
                        Map.of("at", start.minus(Duration.ofMinutes(1)).toString(), "method", "PAPER"))
                .statusCode(422)
                .body("code", equalTo("NO_TIME_ATTENDED"));
        leader.posts(
                        path(tidying, there) + "/check-out",
                        Map.of("at", start.plus(Duration.ofHours(2)).toString(), "method", "PAPER"))
                .statusCode(200)
                .body("minutes", equalTo(120));

        // then
        leader.posts(path(tidying, there) + "/confirmation", Map.of()).body("evidenceGrade", equalTo("C"));
        leader.posts(attendances, Map.of("signUpId", signUp, "at", start.toString(), "method", "PAPER"))
                .statusCode(409)
                .body("code", equalTo("ATTENDANCE_NOT_IN_THAT_STATE"));
        ren.deletes("/signups/" + signUp).statusCode(409);
    }

    @Test
    void aSalonEarnsNothingUnlessThePolicySaysSo() {
        // given
        Published salon = published(leader, changed(tidying(now), "type", "SALON"), 5, 0);
        Person ren = registry.repairer();
        String there = here(salon, ren);
        clock.forward(Duration.ofMinutes(60));
        gone(salon, ren, there, 0);

        // when
        leader.posts(path(salon, there) + "/confirmation", Map.of()).statusCode(200);

        // then
        assertThat(rows.texts(CONFIRMED, UUID.fromString(there))).isEmpty();
    }

    @Test
    void whatTheRegistryMakesOfItIsShown() {
        // given
        Published tidying = published(leader, tidying(now), 5, 0);
        Person ren = registry.repairer();
        String there = here(tidying, ren);
        clock.forward(Duration.ofMinutes(60));
        gone(tidying, ren, there, 0);
        leader.posts(path(tidying, there) + "/confirmation", Map.of()).statusCode(200);
        UUID record = UUID.randomUUID();

        // when
        registry.tell(new ServiceRecordConfirmed(
                record,
                4,
                new ServiceRecordState(
                        ren.id(),
                        "CONFIRMED",
                        "ACTIVITY",
                        UUID.fromString(there),
                        null,
                        "NONE",
                        Person.WALL,
                        "ENVIRONMENT",
                        now,
                        now.plusSeconds(3600),
                        60,
                        "22街区3号楼",
                        "打扫楼道",
                        "见证人",
                        "A",
                        1,
                        now)));

        // then
        ren.gets(path(tidying, there))
                .body("serviceRecordId", equalTo(record.toString()))
                .body("serviceRecordState", equalTo("CONFIRMED"));
    }

    @Test
    void aPrintedCodeIsUsedOnceByOneWhoHoldsAPlace() throws Exception {
        // given
        Published tidying = published(leader, tidying(now), 5, 0);
        Person first = registry.repairer();
        Person second = registry.repairer();
        tidying.signedUp(first);
        tidying.signedUp(second);
        List<String> codes = printed(tidying, 2, 90);
        assertThat(codes).hasSize(2).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"));
        assertThat(rows.texts("select encode(code_hash, 'escape') from hour_code"))
                .doesNotContainAnyElementsOf(codes);
        first.posts("/hour-code-uses", Map.of("code", codes.getFirst()))
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_SHIFT"));
        clock.set(now.plus(Duration.ofHours(26)));
        registry.repairer()
                .posts("/hour-code-uses", Map.of("code", codes.getFirst()))
                .statusCode(403)
                .body("code", equalTo("NOT_SIGNED_UP_HERE"));

        // when
        CountDownLatch ready = new CountDownLatch(2);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Person who : List.of(first, second)) {
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    String typed =
                            codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
                    return who.posts("/hour-code-uses", Map.of("code", typed))
                            .extract()
                            .statusCode();
                }));
            }
        }

        // then
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 422);
        boolean firstWon = answers.get(0).get() == 201;
        Person winner = firstWon ? first : second;
        winner.posts("/hour-code-uses", Map.of("code", codes.get(1))).statusCode(403);
        (firstWon ? second : first)
                .posts("/hour-code-uses", Map.of("code", codes.get(1)))
                .statusCode(201)
                .body("minutes", equalTo(90))
                .body("state", equalTo("CHECKED_OUT"))
                .body("checkIn.method", equalTo("PAPER"))
                .body("confirmedBy", nullValue());
    }

    @Test
    void codesArePrintedWithinBoundsByOrganisers() {
        Published tidying = published(leader, tidying(now), 5, 0);
        String print = "/activities/" + tidying.id() + "/hour-codes";
        Map<String, Object> asked = Map.of("shiftId", tidying.shiftId(), "count", 3, "minutes", 60);
        registry.repairer().posts(print, asked).statusCode(403).body("code", equalTo("NOT_YOUR_ACTIVITY"));
        leader.posts(print, changed(asked, "count", 201))
                .statusCode(422)
                .body("code", equalTo("HOUR_CODES_OUT_OF_BOUNDS"));
        leader.posts(print, changed(asked, "minutes", 121)).statusCode(422);
        leader.posts(print, changed(asked, "shiftId", UUID.randomUUID())).statusCode(404);
    }

    private List<String> printed(Published activity, int count, int minutes) {
        return leader.posts(
                        "/activities/" + activity.id() + "/hour-codes",
                        Map.of("shiftId", activity.shiftId(), "count", count, "minutes", minutes))
                .statusCode(201)
                .extract()
                .path("codes");
    }

    /** Signs up and, when it begins, checks in. */
    private String here(Published activity, Person volunteer) {
        clock.set(now);
        String signUp = activity.signedUp(volunteer);
        clock.set(now.plus(Duration.ofDays(1)));
        return volunteer
                .posts("/activities/" + activity.id() + "/attendances", Map.of("signUpId", signUp))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse gone(
            Published activity, Person volunteer, String attendance, int breaks) {
        return volunteer
                .posts(path(activity, attendance) + "/check-out", Map.of("breakMinutes", breaks))
                .statusCode(200);
    }

    private static String path(Published activity, String attendance) {
        return "/activities/" + activity.id() + "/attendances/" + attendance;
    }
}
