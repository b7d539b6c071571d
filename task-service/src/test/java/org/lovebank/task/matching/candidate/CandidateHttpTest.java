package org.lovebank.task.matching.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.need;
import static org.lovebank.task.WishFixture.posted;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class CandidateHttpTest {

    private final Person lin = Person.resident();
    private final Person dispatcher = Person.dispatcher();
    private Instant now = TestClock.MONDAY_TEN;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void whoFitsBestStandsFirstAndTheNumbersSayWhy() {
        // given
        Person near = registered(new Profile().skills("LEGAL_AID"));
        Person far = registered(new Profile().intentions("LEGAL_AID").area("cn.xigu.chenping.a"));
        Person tooFar = registered(new Profile().intentions("LEGAL_AID").area(Person.ELSEWHERE));
        registered(new Profile().intentions("LEGAL_AID").wantsToBeAskedByAPerson());
        UUID wish = published(lin, changed(lamp(now), "needs", List.of(need("LEGAL_AID", "咨询继承", 60))));

        // when
        var answer = dispatcher
                .gets("/wishes/" + wish + "/candidates")
                .statusCode(200)
                .extract();

        // then
        assertThat(answer.<List<String>>path("candidates.volunteerId"))
                .containsExactly(near.id().toString(), far.id().toString())
                .doesNotContain(tooFar.id().toString());
        assertThat(answer.<Integer>path("considered")).isEqualTo(3);
        assertThat(answer.<Integer>path("remaining")).isEqualTo(2);
        assertThat(answer.<Integer>path("funnel.find { it.code == 'PREFERS_HUMAN_DISPATCH' }.excluded"))
                .isEqualTo(1);
        // 800·280 + 1000·220 + 0·180 + 1000·140 + 800·120 + 1000·60
        assertThat(answer.<Integer>path("candidates[0].score")).isEqualTo(740);
        // 600·280 + 400·220 + 0·180 + 1000·140 + 800·120 + 1000·60
        assertThat(answer.<Integer>path("candidates[1].score")).isEqualTo(552);
        assertThat(answer.<String>path("candidates[0].factors[0].text")).isEqualTo("has declared this skill");
        assertThat(answer.<String>path("snapshot")).matches("sha256:[0-9a-f]{64}");
        assertThat(dispatcher.gets("/wishes/" + wish + "/candidates").extract().asString())
                .isEqualTo(answer.asString());
    }

    @Test
    void chineseIsSpokenUnlessEnglishIsAskedFor() {
        // given
        registered(new Profile().intentions("CULTURE_SPORT"));
        UUID wish = published(lin, changed(lamp(now), "needs", List.of(need("CULTURE_SPORT", "教太极", 60))));

        // then
        dispatcher.asks().header("Accept-Language", "zh-CN").get("/api/v1/wishes/" + wish + "/candidates?limit=1");
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(dispatcher.token())
                .get("/api/v1/wishes/" + wish + "/candidates?limit=1")
                .then()
                .body("candidates[0].factors[0].text", equalTo("愿意提供此类服务"))
                .body("candidates.size()", equalTo(1));
    }

    @Test
    void aVisitOfBeforeAndAPromiseElsewhereAreSeen() {
        // given
        Person ren = registered(new Profile().intentions("CLEANING_HELP"));
        var windows = changed(lamp(now), "needs", List.of(need("CLEANING_HELP", "擦窗户", 60)));
        String assignment = "/assignments/" + claimed(ren, published(lin, windows));
        ren.posts(assignment + "/check-in", Map.of()).statusCode(200);
        clock.forward(Duration.ofHours(1));
        ren.posts(assignment + "/check-out", Map.of()).statusCode(200);
        lin.posts(assignment + "/witness-signatures", Map.of("method", "SIGNED"))
                .statusCode(200);
        lin.posts(assignment + "/confirmation", Map.of()).statusCode(200);
        Instant wednesday = now.plus(Duration.ofDays(9));
        UUID again = published(
                lin,
                changed(
                        changed(windows, "from", wednesday.toString()),
                        "to",
                        wednesday.plus(Duration.ofMinutes(90)).toString()));

        // then
        dispatcher
                .gets("/wishes/" + again + "/candidates")
                .body("candidates[0].volunteerId", equalTo(ren.id().toString()))
                .body("candidates[0].factors.find { it.code == 'CONTINUITY' }.value", equalTo(550))
                .body("candidates[0].factors.find { it.code == 'LOAD' }.value", equalTo(1000 - 60_000 / 960))
                .body("candidates[0].factors.find { it.code == 'RELIABILITY' }.value", equalTo(9_000 / 11));
        UUID elsewhere = published(
                Person.resident(),
                changed(
                        changed(windows, "from", wednesday.toString()),
                        "to",
                        wednesday.plus(Duration.ofMinutes(90)).toString()));
        claimed(ren, elsewhere);
        dispatcher
                .gets("/wishes/" + again + "/candidates")
                .body("candidates.size()", equalTo(0))
                .body("funnel.find { it.code == 'BUSY' }.excluded", equalTo(1));
    }

    @Test
    void whoTutorsMinorsIsVettedUntilTheDay() {
        // given
        java.time.LocalDate today = java.time.LocalDate.of(2040, 3, 5);
        Person vetted = registered(new Profile().intentions("TUTORING").vettedUntil(today));
        registered(new Profile().intentions("TUTORING").vettedUntil(today.minusDays(1)));
        registered(new Profile().intentions("TUTORING"));
        UUID wish = published(lin, changed(lamp(now), "needs", List.of(need("TUTORING", "辅导作业", 60))));

        // then
        dispatcher
                .gets("/wishes/" + wish + "/candidates")
                .body("candidates.volunteerId", equalTo(List.of(vetted.id().toString())))
                .body("funnel.find { it.code == 'NOT_VETTED' }.excluded", equalTo(2))
                .body("funnel.find { it.code == 'NOT_VETTED' }.rule", equalTo("minors protection law art. 62"));
    }

    @Test
    void candidatesAreForTheStaffOfTheWall() {
        // given
        UUID wish = published(lin, lamp(now));

        // then
        lin.gets("/wishes/" + wish + "/candidates").statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER)
                .gets("/wishes/" + wish + "/candidates")
                .statusCode(403)
                .body("code", equalTo("CANDIDATES_NOT_YOURS"));
        dispatcher.gets("/wishes/" + posted(lin, lamp(now)) + "/candidates").statusCode(409);
        dispatcher.gets("/wishes/" + UUID.randomUUID() + "/candidates").statusCode(404);
        dispatcher.gets("/wishes/" + wish + "/candidates?limit=0").statusCode(400);
        dispatcher.gets("/wishes/" + wish + "/candidates?limit=101").statusCode(400);
    }

    private Person registered(Profile profile) {
        return registry.registered(UUID.randomUUID(), profile);
    }
}
