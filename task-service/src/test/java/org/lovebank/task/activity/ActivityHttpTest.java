package org.lovebank.task.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.ActivityFixture.at;
import static org.lovebank.task.ActivityFixture.changed;
import static org.lovebank.task.ActivityFixture.drafted;
import static org.lovebank.task.ActivityFixture.published;
import static org.lovebank.task.ActivityFixture.shift;
import static org.lovebank.task.ActivityFixture.shiftOf;
import static org.lovebank.task.ActivityFixture.tidying;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.activity.course.MoveActivitiesOn;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ActivityHttpTest {

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    MoveActivitiesOn moveActivitiesOn;

    private final Person leader = ActivityFixture.leader();
    private final Person anybody = Person.resident();
    private Instant now = TestClock.MONDAY_TEN;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void anActivityIsAnnouncedReviewedAndOnTheCalendar() {
        // given
        String id = drafted(leader, changed(tidying(now), "actionLine", "BIANMIN"));
        shiftOf(leader, id, shift(tidying(now), 5, 0));
        anybody.gets("/activities/" + id).statusCode(404).body("code", equalTo("NO_SUCH_ACTIVITY"));

        // when
        leader.posts("/activities/" + id + "/submission", Map.of()).statusCode(200);
        Person.dispatcher()
                .posts("/activities/" + id + "/publication", Map.of())
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("earnsMinutes", equalTo(true));

        // then
        anybody.gets("/activities/" + id)
                .statusCode(200)
                .body("riskStatement", equalTo("楼梯湿滑，请穿防滑鞋。"))
                .body("actionLine", equalTo("BIANMIN"))
                .body("next", contains("SIGNUP_CLOSED", "CANCELLED"))
                .body("postedBy", nullValue());
        leader.gets("/activities/" + id).body("postedBy", notNullValue());
        anybody.gets("/activities?area=cn.xigu&limit=100").body("items.id", hasItem(id));
        anybody.gets("/activities/" + id + "/shifts")
                .body("[0].seats", equalTo(5))
                .body("[0].taken", equalTo(0));
        assertThat(rows.texts(
                        "select data -> 'activity' ->> 'state' from event_log where subject = ? order by seq",
                        UUID.fromString(id)))
                .containsExactly("DRAFT", "REVIEW", "PUBLISHED");
    }

    @Test
    void nothingIsPublishedWithoutItsRisksItsShiftsAndWhatTheLawAsks() {
        refusedToPublish(changed(tidying(now), "riskStatement", " "), "RISK_STATEMENT_MISSING", 422, true);
        refusedToPublish(tidying(now), "NO_SHIFT_YET", 409, false);
        refusedToPublish(changed(tidying(now), "hazardous", true), "INSURANCE_MISSING", 422, true);
        Map<String, Object> large = changed(tidying(now), "type", "LARGE_EVENT", "insurancePolicyNo", "PICC-2040-1");
        refusedToPublish(large, "WRITTEN_AGREEMENT_MISSING", 422, true);
        Map<String, Object> agreed = changed(tidying(now), "type", "LARGE_EVENT", "agreementRef", "XY-2040-7");
        refusedToPublish(agreed, "INSURANCE_MISSING", 422, true);
    }

    @Test
    void aLargeEventThatIsAgreedInsuredAndAsksForAQualificationIsPublished() {
        // when
        Map<String, Object> fair = changed(
                tidying(now),
                "type",
                "LARGE_EVENT",
                "title",
                "海峡两岸博览会志愿服务",
                "agreementRef",
                "XY-2040-7",
                "insurancePolicyNo",
                "PICC-2040-1",
                "qualificationKind",
                "FIRST_AID");
        String id = published(leader, fair, 40, 10).id();

        // then
        anybody.gets("/activities/" + id)
                .body("written", equalTo(true))
                .body("insured", equalTo(true))
                .body("qualificationKind", equalTo("FIRST_AID"))
                .body("agreementRef", nullValue());
    }

    @Test
    void aSecondPersonOfThePlacePublishesOrSendsBack() {
        Person head = Person.stationHead();
        String own = drafted(head, tidying(now));
        shiftOf(head, own, shift(tidying(now), 5, 0));
        head.posts("/activities/" + own + "/submission", Map.of()).statusCode(200);
        head.posts("/activities/" + own + "/publication", Map.of())
                .statusCode(403)
                .body("code", equalTo("REVIEWER_IS_AUTHOR"));
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER);
        elsewhere.posts("/activities/" + own + "/publication", Map.of()).statusCode(404);
        leader.posts("/activities/" + own + "/publication", Map.of()).statusCode(403);
        Person.dispatcher()
                .posts("/activities/" + own + "/return", Map.of("reason", "请补充集合地点"))
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("reason", equalTo("请补充集合地点"));
    }

    @Test
    void aStepThatIsNotNextSaysWhichOnesAre() {
        String id = drafted(leader, tidying(now));
        leader.posts("/activities/" + id + "/start", Map.of())
                .statusCode(409)
                .body("code", equalTo("ACTIVITY_NOT_IN_THAT_STATE"))
                .body("metadata.state", equalTo("DRAFT"))
                .body("metadata.allowedNext", contains("REVIEW", "CANCELLED"));
        String on = published(leader, tidying(now), 5, 0).id();
        leader.posts("/activities/" + on + "/sign-up-closing", Map.of()).statusCode(200);
        leader.posts("/activities/" + on + "/start", Map.of()).statusCode(409).body("code", equalTo("NOT_YET_TIME"));
        leader.posts("/activities/" + on + "/hours-settlement", Map.of()).statusCode(409);
        anybody.posts("/activities/" + on + "/cancellation", Map.of("reason", "不想办了"))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ACTIVITY"));
    }

    @Test
    void whatCannotBeAnnouncedIsRefusedWithItsCode() {
        refused(changed(tidying(now), "content", "报名请打 13800138000"), 422, "TEXT_NOT_PUBLISHABLE");
        refused(changed(tidying(now), "endsAt", now.toString()), 422, "WINDOW_BACKWARDS");
        refused(at(now.minus(Duration.ofHours(1))), 422, "ACTIVITY_IN_THE_PAST");
        refused(at(now.plus(Duration.ofDays(400))), 422, "ACTIVITY_TOO_LONG");
        refused(
                changed(
                        tidying(now),
                        "signUpUntil",
                        now.plus(Duration.ofDays(2)).toString()),
                422,
                "SIGN_UP_DEADLINE_TOO_LATE");
        refused(changed(tidying(now), "categoryCode", "MAGIC"), 422, "UNKNOWN_CATEGORY");
        refused(changed(tidying(now), "minAge", 12), 422, "MIN_AGE_NOT_KNOWN");
        refused(changed(tidying(now), "minorsAllowed", true, "hazardous", true), 422, "MINORS_IN_HAZARD");
        refused(changed(tidying(now), "venueId", UUID.randomUUID().toString()), 422, "UNKNOWN_REFERENCE");
        refused(changed(tidying(now), "campaignCode", "NO_SUCH"), 422, "UNKNOWN_CAMPAIGN");
        refused(changed(tidying(now), "occasionCode", "NO_SUCH"), 422, "UNKNOWN_REFERENCE");
        refused(changed(tidying(now), "areaPath", Person.WALL + ".nirgends"), 422, "UNKNOWN_AREA");
        refused(changed(tidying(now), "areaPath", Person.ELSEWHERE), 403, "NOT_YOUR_ACTIVITY");
        refused(changed(tidying(now), "title", "长".repeat(61)), 400, "INVALID_INPUT");
        refused(changed(tidying(now), "colour", "red"), 400, null);
        leader.gets("/activities?area=..").statusCode(422);
        leader.gets("/activities?area=" + Person.WALL + "&cursor=abc").statusCode(400);
    }

    @Test
    void volunteersAnnounceWhatTheyOrganiseThemselvesAndNothingElse() {
        Person ren = registry.repairer();
        ren.posts("/activities", changed(tidying(now), "type", "SELF")).statusCode(201);
        ren.posts("/activities", tidying(now)).statusCode(403).body("code", equalTo("NOT_YOUR_ACTIVITY"));
        anybody.posts("/activities", tidying(now)).statusCode(403);
    }

    @Test
    void otherWordsNeedTheVersionThatWasReadAndNoPublication() {
        String id = drafted(leader, tidying(now));
        var words = changed(tidying(now), "title", "清洁楼道和庭院");
        leader.asks().body(words).put("/api/v1/activities/" + id).then().statusCode(428);
        leader.asks()
                .header("If-Match", "\"v99\"")
                .body(words)
                .put("/api/v1/activities/" + id)
                .then()
                .statusCode(412);
        String tag = leader.gets("/activities/" + id).extract().header("ETag");
        leader.asks()
                .header("If-Match", tag)
                .body(words)
                .put("/api/v1/activities/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("清洁楼道和庭院"));
        String on = published(leader, tidying(now), 5, 0).id();
        leader.asks()
                .header("If-Match", "*")
                .body(words)
                .put("/api/v1/activities/" + on)
                .then()
                .statusCode(409);
    }

    @Test
    void theClockClosesBeginsAndEndsIt() {
        // given
        String id = published(leader, tidying(now), 5, 0).id();

        // when
        clock.forward(Duration.ofDays(1));
        moveActivitiesOn.now();

        // then
        leader.gets("/activities/" + id).body("state", equalTo("RUNNING"));
        clock.forward(Duration.ofHours(2));
        moveActivitiesOn.now();
        leader.gets("/activities/" + id).body("state", equalTo("ENDED"));
        leader.posts("/activities/" + id + "/hours-settlement", Map.of())
                .statusCode(200)
                .body("state", equalTo("HOURS_CONFIRMED"));
        clock.forward(Duration.ofDays(90));
        moveActivitiesOn.now();
        leader.gets("/activities/" + id).body("state", equalTo("ARCHIVED"));
    }

    @Test
    void theCalendarHasPagesFiltersAndNothingThatIsNotPublic() {
        // given
        Instant far = now.plus(Duration.ofDays(200));
        String first = published(leader, changed(at(far), "campaignCode", "ELDERS_WARMTH"), 5, 0)
                .id();
        String second = published(leader, changed(at(far.plusSeconds(60)), "type", "SALON"), 5, 0)
                .id();
        String hidden = drafted(leader, at(far.plusSeconds(120)));
        String list = "/activities?area=" + Person.WALL + "&from=" + far + "&to=" + far.plusSeconds(3600);

        // when
        String next = anybody.gets(list + "&limit=1")
                .body("items.id", contains(first))
                .extract()
                .path("next");

        // then
        anybody.gets(list + "&limit=1&cursor=" + next)
                .body("items.id", contains(second))
                .body("next", nullValue());
        anybody.gets(list + "&type=SALON").body("items", hasSize(1)).body("items[0].earnsMinutes", equalTo(false));
        anybody.gets(list + "&campaign=ELDERS_WARMTH").body("items.id", contains(first));
        anybody.gets(list).body("items.id", not(hasItem(hidden)));
        anybody.gets(list + "&state=DRAFT").statusCode(403);
        leader.gets(list + "&state=DRAFT").body("items.id", contains(hidden));
    }

    private void refused(Map<String, Object> activity, int status, @org.jspecify.annotations.Nullable String code) {
        var answer = leader.posts("/activities", activity).statusCode(status);
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }

    private void refusedToPublish(Map<String, Object> activity, String code, int status, boolean withShift) {
        String id = drafted(leader, activity);
        if (withShift) {
            shiftOf(leader, id, shift(activity, 5, 0));
        }
        leader.posts("/activities/" + id + "/submission", Map.of()).statusCode(200);
        Person.dispatcher()
                .posts("/activities/" + id + "/publication", Map.of())
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
