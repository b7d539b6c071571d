package org.lovebank.task.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.need;
import static org.lovebank.task.WishFixture.posted;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ClaimHttpTest {

    private static final int MANY = 50;

    private final Person lin = Person.resident();
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
    void ofFiftyAtOnceExactlyOneHasTheWish() throws Exception {
        // given
        UUID wish = published(lin, lamp(now));
        List<Person> volunteers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            volunteers.add(registry.repairer());
        }

        // when
        List<Response> answers = atOnce(volunteers, wish);

        // then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(MANY - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.<String>path("code")).isEqualTo("ALREADY_CLAIMED");
                    assertThat(answer.<Map<String, Object>>path("metadata")).containsOnlyKeys("wishId", "state");
                });
        assertThat(rows.count("select count(*) from claim where wish_id = ?", wish))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from assignment where wish_id = ?", wish))
                .isEqualTo(1);
    }

    private static List<Response> atOnce(List<Person> volunteers, UUID wish) throws Exception {
        CountDownLatch ready = new CountDownLatch(volunteers.size());
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(volunteers.size())) {
            for (Person volunteer : volunteers) {
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return volunteer.asks().body("{}").post("/api/v1/wishes/" + wish + "/claims");
                }));
            }
        }
        List<Response> said = new ArrayList<>();
        for (Future<Response> answer : answers) {
            said.add(answer.get());
        }
        return said;
    }

    @Test
    void theDatabaseKeepsASecondLiveClaimOut() {
        // given
        UUID wish = published(lin, lamp(now));
        claim(registry.repairer(), wish, Map.of()).then().statusCode(201);

        // then
        assertThatThrownBy(() -> rows.texts(
                        "insert into claim select gen_random_uuid(), 0, wish_id, need_id, kind, gen_random_uuid(),"
                                + " gen_random_uuid(), 'HELD', channel, recorded_by, claimed_at, changed_at from claim"
                                + " where wish_id = ? returning id",
                        wish))
                .hasMessageContaining("one_live_claim_per_wish");
    }

    @Test
    void nobodyFulfilsTheirOwnWish() {
        // given
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile());
        Person both = Person.with(id, Person.WALL, Roles.RESIDENT, Roles.VOLUNTEER);
        UUID wish = published(both, lamp(now));

        // then
        claim(both, wish, Map.of()).then().statusCode(403).body("code", equalTo("OWN_WISH"));
    }

    @Test
    void onlyWhomTheLawAllowsMayClaim() {
        // given
        UUID lamp = published(lin, lamp(now));
        UUID lessons = published(lin, changed(lamp(now), "needs", List.of(need("TUTORING", "小学数学", 60))));
        Map<String, Object> wiring = need("REPAIR", "改电路", 60);
        wiring.put("qualificationKind", "ELECTRICIAN");
        UUID circuit = published(lin, changed(lamp(now), "needs", List.of(wiring)));

        // then
        notEligible(Person.volunteer(UUID.randomUUID()), lamp, "NOT_ACTIVE");
        notEligible(registered(new Profile().status("SUSPENDED")), lamp, "NOT_ACTIVE");
        notEligible(registered(new Profile().ageBand("16_TO_17")), lamp, "UNDER_AGE");
        notEligible(registered(new Profile().ageBand("UNKNOWN")), lamp, "UNDER_AGE");
        notEligible(registered(new Profile()), lessons, "NOT_VETTED");
        notEligible(registered(new Profile().vettedUntil(LocalDate.of(2040, 3, 4))), lessons, "NOT_VETTED");
        notEligible(registered(new Profile()), circuit, "NOT_QUALIFIED");
        notEligible(
                registered(new Profile().qualified("ELECTRICIAN", LocalDate.of(2040, 3, 4))), circuit, "NOT_QUALIFIED");
        claim(registered(new Profile().vettedUntil(LocalDate.of(2040, 3, 5))), lessons, Map.of())
                .then()
                .statusCode(201);
        claim(registered(new Profile().qualified("ELECTRICIAN", LocalDate.of(2040, 3, 5))), circuit, Map.of())
                .then()
                .statusCode(201);
    }

    private Person registered(Profile profile) {
        return registry.registered(UUID.randomUUID(), profile);
    }

    private static void notEligible(Person volunteer, UUID wish, String obstacle) {
        claim(volunteer, wish, Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_ELIGIBLE"))
                .body("metadata.obstacle", equalTo(obstacle));
    }

    @Test
    void nobodyIsPromisedToTwoPlacesAtOnce() {
        // given
        Person ren = registry.repairer();
        claim(ren, published(lin, lamp(now)), Map.of()).then().statusCode(201);
        UUID second = published(Person.resident(), lamp(now));

        // then
        claim(ren, second, Map.of()).then().statusCode(409).body("code", equalTo("TIME_CLASH"));
        lin.gets("/wishes/" + second).body("state", equalTo("PUBLISHED"));
        claim(ren, second, Map.of("startsAt", now.plus(Duration.ofHours(1)).toString()))
                .then()
                .statusCode(201);
    }

    @Test
    void theServiceLiesWithinTheWindow() {
        // given
        UUID wish = published(lin, lamp(now));
        Person ren = registry.repairer();

        // then
        claim(ren, wish, Map.of("startsAt", now.minusSeconds(1).toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("START_OUTSIDE_WINDOW"));
        claim(ren, wish, Map.of("startsAt", now.plus(Duration.ofMinutes(181)).toString()))
                .then()
                .statusCode(422);
        claim(ren, wish, Map.of("startsAt", now.plus(Duration.ofHours(3)).toString()))
                .then()
                .statusCode(201);
    }

    @Test
    void aClaimIsGivenBackAndTheWishHangsAgain() {
        // given
        UUID wish = published(lin, lamp(now));
        Person ren = registry.repairer();
        Response claimed = claim(ren, wish, Map.of());
        String claim = "/claims/" + claimed.path("id");
        Person.resident().gets(claim).statusCode(404);
        registry.repairer().deletes(claim).statusCode(404);
        lin.deletes(claim).statusCode(403).body("code", equalTo("NOT_YOUR_ASSIGNMENT"));

        // when
        ren.deletes(claim).statusCode(204);

        // then
        lin.gets("/wishes/" + wish).body("state", equalTo("PUBLISHED")).body("$", not(hasKey("claimId")));
        ren.gets(claim).body("state", equalTo("RELEASED"));
        ren.gets("/assignments/" + claimed.path("assignmentId")).body("state", equalTo("LATE_WITHDRAWN"));
        ren.deletes(claim)
                .statusCode(409)
                .body("metadata.state", equalTo("LATE_WITHDRAWN"))
                .body("metadata.allowedNext.size()", equalTo(0));
        claim(registry.repairer(), wish, Map.of()).then().statusCode(201);
    }

    @Test
    void whoWithdrawsADayBeforeIsNotLate() {
        // given
        Instant later = now.plus(Duration.ofDays(2));
        Person ren = registry.repairer();
        Response claimed = claim(ren, published(lin, lamp(later)), Map.of());
        clock.forward(Duration.ofDays(1));

        // when
        ren.deletes("/claims/" + claimed.path("id")).statusCode(204);

        // then
        ren.gets("/assignments/" + claimed.path("assignmentId")).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void aYesByPhoneIsWrittenDownByStaffOfTheWall() {
        // given
        UUID wish = published(lin, lamp(now));
        Person ren = registry.repairer();
        Map<String, Object> byPhone = Map.of("volunteerId", ren.id().toString(), "channel", "PHONE");
        Person station = Person.stationHead();

        // then
        claim(registry.repairer(), wish, byPhone).then().statusCode(403).body("code", equalTo("CLAIM_FOR_ANOTHER"));
        claim(station, wish, Map.of("volunteerId", ren.id().toString())).then().statusCode(403);
        claim(station, wish, byPhone)
                .then()
                .statusCode(201)
                .body("claimantId", equalTo(ren.id().toString()))
                .body("recordedBy", equalTo(station.id().toString()))
                .body("channel", equalTo("PHONE"));
    }

    @Test
    void whatDoesNotHangCannotBeClaimed() {
        // given
        UUID draft = posted(lin, lamp(now));
        UUID offer = published(lin, changed(lamp(now), "needs", List.of()));
        Person ren = registry.repairer();

        // then
        claim(ren, draft, Map.of()).then().statusCode(404);
        claim(ren, offer, Map.of()).then().statusCode(422).body("code", equalTo("NOTHING_TO_CLAIM"));
        claim(ren, published(lin, lamp(now)), Map.of("needId", UUID.randomUUID().toString()))
                .then()
                .statusCode(422);
        claim(lin, offer, Map.of()).then().statusCode(403).body("code", equalTo("NOT_ALLOWED"));
    }

    private static Response claim(Person who, UUID wish, Map<String, Object> asked) {
        return who.asks().body(asked).post("/api/v1/wishes/" + wish + "/claims");
    }
}
