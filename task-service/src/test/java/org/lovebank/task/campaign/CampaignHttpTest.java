package org.lovebank.task.campaign;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.WishFixture.changed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.ActivityFixture;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class CampaignHttpTest {

    private final Person head = Person.stationHead();

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
    void theFiveCampaignsOfTheDocumentAreThereForEverybody() {
        Person.resident()
                .gets("/campaigns?areaPath=" + Person.WALL + "&limit=100")
                .statusCode(200)
                .body("items.name", hasItems("扶贫助困献爱心", "敬老助残送温暖", "爱心满社区，青春筑和谐", "爱心助教", "就业援助"))
                .body("items.find { it.code == 'LOVING_TUTORS' }.actionLine", equalTo("ZHUMIN"));
    }

    @Test
    void aCampaignOfAPlaceIsSeenThereAndNotElsewhere() {
        // given
        String code = "LANTERNS_" + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000);

        // when
        head.posts("/campaigns", campaign(code)).statusCode(201).body("code", equalTo(code));

        // then
        Person.resident().gets("/campaigns/" + code).statusCode(200).body("name", equalTo("送光明"));
        Person.resident().gets("/campaigns?limit=100&areaPath=cn.xigu").body("items.code", hasItem(code));
        Person.resident()
                .gets("/campaigns?limit=100&areaPath=" + Person.ELSEWHERE)
                .body("items.code", not(hasItem(code)));
    }

    @Test
    void whatIsNoCampaignIsRefused() {
        String code = "TWICE_" + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000);
        head.posts("/campaigns", campaign(code)).statusCode(201);
        head.posts("/campaigns", campaign(code)).statusCode(409).body("code", equalTo("CAMPAIGN_CODE_TAKEN"));
        head.posts("/campaigns", changed(campaign("BACKWARDS"), "endsOn", "2039-01-01"))
                .statusCode(422)
                .body("code", equalTo("CAMPAIGN_ENDS_BEFORE_IT_BEGINS"));
        head.posts("/campaigns", changed(campaign("ELSEWHERE"), "areaPath", Person.ELSEWHERE))
                .statusCode(403)
                .body("code", equalTo("PLACE_NOT_YOURS"));
        head.posts("/campaigns", changed(campaign("NOWHERE"), "areaPath", Person.WALL + ".nowhere"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_PLACE"));
        head.posts("/campaigns", changed(campaign("X"), "code", "lower case")).statusCode(400);
        head.gets("/campaigns/NO_SUCH").statusCode(404).body("code", equalTo("NO_SUCH_CAMPAIGN"));
        Person.resident().posts("/campaigns", campaign("MINE")).statusCode(403);
    }

    @Test
    void nothingIsDoneForACampaignThatIsUnknownOrOver() {
        // given
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        String over = "OVER_" + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000);
        String lastDay = "LAST_" + Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000);
        head.posts("/campaigns", changed(campaign(over), "endsOn", "2040-03-05"))
                .statusCode(201);
        head.posts("/campaigns", changed(campaign(lastDay), "endsOn", "2040-03-06"))
                .statusCode(201);
        Person leader = ActivityFixture.leader();
        Person lin = Person.resident();
        var order = ActivityFixture.changed(
                OrderFixture.lamp(clock.instant()),
                "from",
                tomorrow.toString(),
                "to",
                tomorrow.plus(Duration.ofHours(4)).toString());

        // when / then
        leader.posts("/activities", changed(ActivityFixture.at(tomorrow), "campaignCode", "NO_SUCH"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CAMPAIGN"));
        leader.posts("/activities", changed(ActivityFixture.at(tomorrow), "campaignCode", over))
                .statusCode(422)
                .body("code", equalTo("CAMPAIGN_OVER"))
                .body("metadata.endsOn", equalTo("2040-03-05"))
                .body("metadata.on", equalTo("2040-03-06"));
        leader.posts("/activities", changed(ActivityFixture.at(tomorrow), "campaignCode", lastDay))
                .statusCode(201);
        lin.posts("/orders", OrderFixture.with(order, "campaignCode", "NO_SUCH"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CAMPAIGN"));
        lin.posts("/orders", OrderFixture.with(order, "campaignCode", over))
                .statusCode(422)
                .body("code", equalTo("CAMPAIGN_OVER"));
        lin.posts("/orders", OrderFixture.with(order, "campaignCode", lastDay))
                .statusCode(201)
                .body("campaignCode", equalTo(lastDay));
    }

    private static Map<String, Object> campaign(String code) {
        return new LinkedHashMap<>(Map.of(
                "code",
                code,
                "name",
                "送光明",
                "areaPath",
                Person.WALL,
                "actionLine",
                "BIANMIN",
                "beginsOn",
                "2040-03-05"));
    }
}
