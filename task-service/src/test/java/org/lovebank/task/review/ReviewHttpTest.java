package org.lovebank.task.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.posted;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class ReviewHttpTest {

    private final Person lin = Person.resident();
    private final Person dispatcher = Person.dispatcher();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void aRejectionIsReadByTheRequesterOnly() {
        // given
        UUID wish = posted(lin, lamp(clock.instant()));

        // when
        dispatcher
                .posts(reviews(wish), Map.of("decision", "REJECT"))
                .statusCode(422)
                .body("code", equalTo("REASON_MISSING"));
        dispatcher
                .posts(reviews(wish), Map.of("decision", "REJECT", "reason", "请先联系物业"))
                .statusCode(201);

        // then
        lin.gets("/wishes/" + wish).body("state", equalTo("REJECTED")).body("reason", equalTo("请先联系物业"));
        Person.stationHead().gets("/wishes/" + wish).statusCode(200).body("reason", nullValue());
        Person.resident().gets("/wishes/" + wish).statusCode(404);
        dispatcher.gets(reviews(wish)).statusCode(200).body("decision", contains("REJECT"));
        Person.stationHead().gets(reviews(wish)).statusCode(403);
    }

    @Test
    void nobodyReviewsTheirOwnWishOrAnotherWall() {
        // given
        Person both = Person.with(UUID.randomUUID(), Person.WALL, Roles.RESIDENT, Roles.COMMUNITY_DISPATCHER);
        UUID own = posted(both, lamp(clock.instant()));
        UUID hers = published(lin, lamp(clock.instant()));

        // then
        both.posts(reviews(own), Map.of("decision", "PUBLISH"))
                .statusCode(403)
                .body("code", equalTo("REVIEWER_IS_REQUESTER"));
        lin.posts(reviews(own), Map.of("decision", "PUBLISH")).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        Person elsewhere = Person.with(UUID.randomUUID(), Person.ELSEWHERE, Roles.COMMUNITY_DISPATCHER);
        elsewhere.posts(reviews(own), Map.of("decision", "PUBLISH")).statusCode(404);
        elsewhere
                .posts(reviews(hers), Map.of("decision", "TAKE_DOWN", "reason", "试试"))
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_WALL"));
    }

    @Test
    void theReviewersWordsAreScreenedToo() {
        // given
        UUID wish = posted(lin, lamp(clock.instant()));

        // then
        dispatcher
                .posts(reviews(wish), Map.of("decision", "PUBLISH", "publicText", "打 138 0013 8000"))
                .statusCode(422)
                .body("metadata.findings.matter", contains("PHONE_NUMBER"));
        lin.gets("/wishes/" + wish).body("state", equalTo("SUBMITTED"));
        dispatcher
                .posts(reviews(wish), Map.of("decision", "PUBLISH", "publicText", "请人修台灯"))
                .statusCode(201)
                .body("wish.publicText", equalTo("请人修台灯"));
    }

    @Test
    void aWishIsTakenUpThenItsAuthorCannotChangeIt() {
        // given
        UUID wish = posted(lin, lamp(clock.instant()));

        // when
        dispatcher.posts(reviews(wish), Map.of("decision", "TAKE_UP")).statusCode(201);

        // then
        String read = lin.gets("/wishes/" + wish)
                .body("state", equalTo("UNDER_REVIEW"))
                .extract()
                .header("ETag");
        lin.asks()
                .header("If-Match", read)
                .body(lamp(clock.instant()))
                .put("/api/v1/wishes/" + wish)
                .then()
                .statusCode(409);
        dispatcher
                .posts(reviews(wish), Map.of("decision", "REFER", "reason", "转社区卫生中心"))
                .statusCode(201);
        dispatcher
                .posts(reviews(wish), Map.of("decision", "PUBLISH"))
                .statusCode(409)
                .body("metadata.state", equalTo("REFERRED"))
                .body("metadata.allowedNext.size()", equalTo(0));
    }

    @Test
    void whatWasTakenDownIsRestoredAndNothingElseIs() {
        // given
        UUID wish = published(lin, lamp(clock.instant()));

        // when
        dispatcher.posts(reviews(wish), Map.of("decision", "RESTORE")).statusCode(409);
        dispatcher
                .posts(reviews(wish), Map.of("decision", "TAKE_DOWN", "reason", "核实中"))
                .statusCode(201);

        // then
        lin.gets("/wishes?wall=" + Person.WALL + "&limit=100").body("items.id", not(hasItem(wish.toString())));
        dispatcher.posts(reviews(wish), Map.of("decision", "RESTORE")).statusCode(201);
        lin.gets("/wishes/" + wish).body("state", equalTo("PUBLISHED")).body("reason", nullValue());
    }

    @Test
    void aWindowThatPassedDuringReviewIsNotPublished() {
        // given
        UUID wish = posted(lin, changed(lamp(clock.instant()), "title", "等太久"));
        clock.forward(Duration.ofHours(5));

        // then
        dispatcher
                .posts(reviews(wish), Map.of("decision", "PUBLISH"))
                .statusCode(422)
                .body("code", equalTo("WINDOW_IN_THE_PAST"));
    }

    private static String reviews(UUID wish) {
        return "/wishes/" + wish + "/reviews";
    }
}
