package org.lovebank.task.wish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.need;
import static org.lovebank.task.WishFixture.posted;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.lovebank.task.deadline.EndOverdueWishes;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class WishHttpTest {

    private static final String PUBLISHED = "select count(*) from wish where id = ?::uuid and state = 'PUBLISHED'";

    private final Person lin = Person.resident();
    private Instant now = TestClock.MONDAY_TEN;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    EndOverdueWishes endOverdueWishes;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void withoutATokenNothingIsSaidAndWithoutARoleNothingIsPosted() {
        given().get("/api/v1/wishes").then().statusCode(401).body("code", equalTo("NOT_AUTHENTICATED"));
        Person.with(UUID.randomUUID(), Person.WALL, Roles.REDEMPTION_PARTNER)
                .posts("/wishes", lamp(now))
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void aNoteWithNeitherNeedNorOfferIsNoWish() {
        Map<String, Object> empty = changed(changed(lamp(now), "needs", List.of()), "offers", List.of());
        lin.posts("/wishes", empty).statusCode(422).body("code", equalTo("NEITHER_NEED_NOR_OFFER"));
        lin.posts("/wishes", changed(lamp(now), "needs", List.of())).statusCode(201);
        lin.posts("/wishes", changed(lamp(now), "offers", List.of())).statusCode(201);
    }

    @Test
    void whatNobodyCanReadIsNamedByField() {
        lin.posts("/wishes", changed(lamp(now), "colour", "red"))
                .statusCode(400)
                .body("errors.pointer", contains("#/colour"));
        lin.posts("/wishes", changed(changed(lamp(now), "title", " "), "place", ""))
                .statusCode(400)
                .body("errors.pointer", hasItems("#/title", "#/place"));
        Map<String, Object> nobody = need("REPAIR", "修灯", 60);
        nobody.put("headcount", 0);
        lin.posts("/wishes", changed(lamp(now), "needs", List.of(nobody)))
                .statusCode(400)
                .body("errors.pointer", contains("#/needs/0/headcount"))
                .body("errors.code", contains("MIN"));
    }

    @Test
    void rulesOfTheFieldHaveTheirOwnCodes() {
        refused(changed(lamp(now), "needs", List.of(need("MAGIC", "变魔术", 30))), "UNKNOWN_CATEGORY");
        refused(changed(lamp(now), "wallAreaPath", "cn.nowhere"), "UNKNOWN_WALL");
        refused(changed(lamp(now), "to", now.minusSeconds(60).toString()), "WINDOW_BACKWARDS");
        refused(
                changed(
                        changed(lamp(now), "from", now.minusSeconds(7200).toString()),
                        "to",
                        now.minusSeconds(60).toString()),
                "WINDOW_IN_THE_PAST");
        refused(changed(lamp(now), "from", now.minus(Duration.ofDays(2)).toString()), "WINDOW_IN_THE_PAST");
        refused(changed(lamp(now), "to", now.plus(Duration.ofDays(40)).toString()), "WINDOW_TOO_LONG");
        refused(changed(lamp(now), "needs", List.of(need("REPAIR", "修灯", 241))), "WINDOW_TOO_SHORT");
        Map<String, Object> crowd = need("REPAIR", "修灯", 60);
        crowd.put("headcount", 3);
        refused(changed(lamp(now), "needs", List.of(crowd)), "MORE_THAN_ONE_NEEDED");
        Map<String, Object> goods = need("HARDSHIP_HELP", "一件棉衣", 60);
        goods.put("kind", "GOODS");
        refused(changed(lamp(now), "needs", List.of(goods)), "DURATION_AND_KIND_DISAGREE");
    }

    private void refused(Map<String, Object> wish, String code) {
        lin.posts("/wishes", wish).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void whatMustNotHangOnAWallIsStoppedWithItsFields() {
        lin.posts(
                        "/wishes",
                        changed(
                                changed(lamp(now), "publicText", "电话一三八零零一三八零零零，借我五百元"),
                                "needs",
                                List.of(need("REPAIR", "卡号 6222 0210 0111 6245 702", 60))))
                .statusCode(422)
                .body("code", equalTo("TEXT_NOT_PUBLISHABLE"))
                .body("metadata.findings.pointer", hasItems("#/publicText", "#/needs/0/description"))
                .body("metadata.findings.matter", hasItems("PHONE_NUMBER", "MONEY", "BANK_DETAILS"));
    }

    @Test
    void othersAreActedForByWhoseOfficeItIs() {
        String granny = UUID.randomUUID().toString();
        lin.posts("/wishes", changed(lamp(now), "beneficiaryId", granny))
                .statusCode(403)
                .body("code", equalTo("NOT_ON_BEHALF_OF"));
        registry.proxyOf(Person.WALL, UUID.randomUUID())
                .posts("/wishes", changed(lamp(now), "beneficiaryId", granny))
                .statusCode(403)
                .body("code", equalTo("NOT_ON_BEHALF_OF"));
        registry.proxyOf(Person.WALL, UUID.fromString(granny))
                .posts("/wishes", changed(lamp(now), "beneficiaryId", granny))
                .statusCode(201)
                .body("beneficiaryId", equalTo(granny));
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.GRID_DUTY)
                .posts("/wishes", changed(lamp(now), "beneficiaryId", granny))
                .statusCode(403);
        Person.with(UUID.randomUUID(), Person.WALL, Roles.GRID_DUTY)
                .posts("/wishes", changed(lamp(now), "beneficiaryId", granny))
                .statusCode(201)
                .body("beneficiaryId", equalTo(granny));
    }

    @Test
    void theSameKeyPostsOneWish() {
        // given
        String key = UUID.randomUUID().toString();

        // when
        String first = lin.asks()
                .header("Idempotency-Key", key)
                .body(lamp(now))
                .post("/api/v1/wishes")
                .asString();

        // then
        assertThat(first).contains("SUBMITTED");
        lin.gets("/wishes").body("items.size()", equalTo(1));
    }

    @Test
    void aNoteIsSomebodyElsesBusinessOnlyOnTheWall() {
        // given
        UUID wish = posted(lin, lamp(now));

        // then
        Person.resident().gets("/wishes/" + wish).statusCode(404).body("code", equalTo("NO_SUCH_WISH"));
        Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER)
                .gets("/wishes/" + wish)
                .statusCode(404);
        Person.dispatcher()
                .gets("/wishes/" + wish)
                .statusCode(200)
                .body("postedBy", equalTo(lin.id().toString()));
        Person.resident()
                .gets("/wishes?wall=" + Person.WALL + "&state=SUBMITTED")
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_WALL"));
        Person.dispatcher()
                .gets("/wishes?wall=" + Person.WALL + "&state=SUBMITTED&limit=100")
                .body("items.id", hasItem(wish.toString()));
        Person.resident().posts("/wishes/" + wish + "/withdrawal", Map.of()).statusCode(404);
    }

    @Test
    void anEditNeedsTheVersionThatWasRead() {
        // given
        UUID wish = posted(lin, changed(lamp(now), "draft", true));
        String read = lin.gets("/wishes/" + wish)
                .body("state", equalTo("DRAFT"))
                .extract()
                .header("ETag");
        Map<String, Object> other = changed(lamp(now), "title", "修收音机");

        // then
        lin.asks().body(other).put("/api/v1/wishes/" + wish).then().statusCode(428);
        lin.asks()
                .header("If-Match", read)
                .body(other)
                .put("/api/v1/wishes/" + wish)
                .then()
                .statusCode(200)
                .body("title", equalTo("修收音机"))
                .body("needs.size()", equalTo(1));
        lin.asks()
                .header("If-Match", read)
                .body(other)
                .put("/api/v1/wishes/" + wish)
                .then()
                .statusCode(412)
                .body("code", equalTo("CHANGED_MEANWHILE"));
        lin.posts("/wishes/" + wish + "/submission", Map.of()).statusCode(200).body("state", equalTo("SUBMITTED"));
        lin.posts("/wishes/" + wish + "/submission", Map.of())
                .statusCode(409)
                .body("metadata.state", equalTo("SUBMITTED"))
                .body("metadata.allowedNext", hasItems("PUBLISHED", "REJECTED", "WITHDRAWN"));
    }

    @Test
    void whatHangsIsFrozen() {
        // given
        UUID wish = published(lin, lamp(now));
        String read = lin.gets("/wishes/" + wish).extract().header("ETag");

        // then
        lin.asks()
                .header("If-Match", read)
                .body(lamp(now))
                .put("/api/v1/wishes/" + wish)
                .then()
                .statusCode(409)
                .body("code", equalTo("WISH_NOT_IN_THAT_STATE"));
        Person.resident()
                .posts("/wishes/" + wish + "/withdrawal", Map.of())
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_WISH"));
        lin.posts("/wishes/" + wish + "/withdrawal", Map.of()).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void anOverdueWishLeavesTheWallAndComesBackWithANewWindow() {
        // given
        UUID wish = published(lin, lamp(now));
        clock.forward(Duration.ofHours(4));

        // when: two hundred at a time, the oldest first; other tests have left theirs
        for (int round = 0; round < 10 && rows.count(PUBLISHED, wish) > 0; round++) {
            endOverdueWishes.now();
        }

        // then
        lin.gets("/wishes/" + wish).body("state", equalTo("EXPIRED"));
        Map<String, Object> past =
                Map.of("from", now.toString(), "to", now.plusSeconds(60).toString());
        lin.posts("/wishes/" + wish + "/renewal", past).statusCode(422).body("code", equalTo("WINDOW_IN_THE_PAST"));
        Map<String, Object> tomorrow = Map.of(
                "from",
                now.plusSeconds(86400).toString(),
                "to",
                now.plusSeconds(90000).toString());
        lin.posts("/wishes/" + wish + "/renewal", tomorrow).statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void theWallTurnsPageByPage() {
        // given
        for (int i = 0; i < 5; i++) {
            published(lin, changed(lamp(now), "wallAreaPath", Person.WALL));
        }

        // when
        List<String> all =
                lin.gets("/wishes?wall=" + Person.WALL + "&limit=100").extract().path("items.id");
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = lin.gets("/wishes?limit=2&wall=" + Person.WALL + "&cursor=" + next)
                    .statusCode(200)
                    .extract();
            paged.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        }

        // then
        assertThat(paged).isEqualTo(all);
        lin.gets("/wishes?wall=" + Person.WALL + "&cursor=nonsense").statusCode(400);
        lin.gets("/wishes?wall=" + Person.WALL + "&state=NONSENSE").statusCode(404);
        lin.gets("/wishes?wall=UPPER%20CASE").statusCode(422).body("code", equalTo("UNKNOWN_WALL"));
        lin.gets("/wishes/not-an-id").statusCode(404);
        lin.gets("/wishes/" + UUID.randomUUID()).statusCode(404).body("errors", nullValue());
    }
}
