package org.lovebank.task.claim.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.WishFixture;
import org.lovebank.task.claim.LetClaimsLapse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class GoodsTraceHttpTest {

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();

    private Person giver;
    private UUID wish;
    private String claim;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    LetClaimsLapse letClaimsLapse;

    @BeforeEach
    void aCoatIsPromised() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        giver = registry.repairer();
        Map<String, Object> coat = Map.of("kind", "GOODS", "categoryCode", "HARDSHIP_HELP", "description", "一件棉衣");
        Map<String, Object> note = changed(lamp(clock.instant()), "needs", List.of(coat));
        wish = published(
                lin,
                changed(note, "to", clock.instant().plus(Duration.ofDays(20)).toString()));
        claim = "/claims/"
                + giver.posts("/wishes/" + wish + "/claims", Map.of())
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void aThingIsFollowedFromWhoGivesToWhoNeedsIt() {
        // given
        String coat = pledged("一件棉衣");

        // when
        step(giver, coat, "SENT").statusCode(200);
        step(giver, coat, "RECEIVED").statusCode(403).body("code", equalTo("NOT_THE_GIVERS_STEP"));
        step(station, coat, "RECEIVED").statusCode(200);
        step(station, coat, "CHECKED").statusCode(200);
        station.posts(claim + "/delivery", Map.of()).statusCode(200);

        // then
        lin.gets(claim + "/goods")
                .statusCode(200)
                .body("state", contains("DELIVERED"))
                .body("[0].steps.state", contains("PLEDGED", "SENT", "RECEIVED", "CHECKED", "DELIVERED"));
        lin.posts(claim + "/receipt", Map.of()).statusCode(200);
        Person.resident().gets(claim + "/goods").statusCode(404);
        step(station, coat, "SENT")
                .statusCode(409)
                .body("metadata.state", equalTo("DELIVERED"))
                .body("metadata.allowedNext", contains("RETURNED"));
        assertThatThrownBy(() -> rows.texts("update goods_step set state = 'SENT' returning id"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatIsUnderWayIsNeitherGivenBackNorCalledDelivered() {
        // given
        String coat = pledged("一件棉衣");
        step(giver, coat, "SENT").statusCode(200);

        // then
        giver.deletes(claim)
                .statusCode(409)
                .body("code", equalTo("GOODS_UNDER_WAY"))
                .body("metadata.items", equalTo(1));
        giver.posts(claim + "/delivery", Map.of()).statusCode(409).body("code", equalTo("GOODS_UNDER_WAY"));
        clock.forward(Duration.ofDays(16));
        letClaimsLapse.now();
        lin.gets("/wishes/" + wish).body("state", equalTo("CLAIMED"));
        step(station, coat, "RETURNED").statusCode(200);
        giver.deletes(claim).statusCode(204);
        lin.gets("/wishes/" + wish).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void whatIsPromisedIsWrittenDownByWhoPromisedAndScreened() {
        lin.posts(claim + "/goods", thing("一件棉衣")).statusCode(404);
        giver.posts(claim + "/goods", thing("棉衣，电话 13800138000"))
                .statusCode(422)
                .body("code", equalTo("GOODS_TEXT_NOT_PUBLISHABLE"));
        giver.posts(claim + "/goods", Map.of("description", "棉衣", "quantity", 0, "condition", "NEW"))
                .statusCode(400);
        giver.posts(claim + "/delivery", Map.of()).statusCode(200);
        giver.posts(claim + "/goods", thing("两双手套"))
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_PLEDGE"))
                .body("metadata.state", equalTo("DELIVERED"));
        UUID service = WishFixture.published(lin, lamp(clock.instant()));
        String other = registry.repairer()
                .posts("/wishes/" + service + "/claims", Map.of())
                .extract()
                .path("id");
        giver.posts("/claims/" + other + "/goods", thing("棉衣")).statusCode(404);
    }

    @Test
    void everyWayEndsAtTheRecipientOrAtTheGiver() {
        for (GoodsState state : GoodsState.values()) {
            assertThat(state == GoodsState.RETURNED || state.next().contains(GoodsState.RETURNED))
                    .as(state.name())
                    .isTrue();
        }
    }

    private String pledged(String what) {
        return giver.posts(claim + "/goods", thing(what))
                .statusCode(201)
                .body("state", equalTo("PLEDGED"))
                .extract()
                .path("id");
    }

    private ValidatableResponse step(Person who, String item, String state) {
        return who.posts(claim + "/goods/" + item + "/steps", Map.of("state", state));
    }

    private static Map<String, Object> thing(String what) {
        return Map.of("description", what, "quantity", 1, "condition", "GOOD");
    }
}
