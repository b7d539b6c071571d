package org.lovebank.task.menu;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.OrderFixture.coordinator;
import static org.lovebank.task.OrderFixture.grabbed;
import static org.lovebank.task.OrderFixture.lamp;
import static org.lovebank.task.OrderFixture.open;
import static org.lovebank.task.OrderFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class MenuHttpTest {

    private static final String TITLES = "categories.find { it.categoryCode == '%s' }.items.title";
    private static final String BELOW =
            "categories.find { it.categoryCode == '%s' }.items.find { it.title == '%s' }.items.title";

    private final Person lin = Person.resident();
    private final UUID team = UUID.randomUUID();

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
    void theTraditionalItemsTheSixHelpsAndTheEightWithTheirPartsAreOnTheMenu() {
        lin.gets("/menu?area=" + Person.WALL)
                .statusCode(200)
                .body(TITLES.formatted("CULTURE_SPORT"), hasItem("社区文体"))
                .body(TITLES.formatted("PUBLIC_SAFETY"), hasItem("义务巡逻"))
                .body(TITLES.formatted("ENVIRONMENT"), hasItems("环境监督", "社区环保"))
                .body(TITLES.formatted("HARDSHIP_HELP"), hasItem("扶贫帮困"))
                .body(TITLES.formatted("BATH_HELP"), hasItem("助浴"))
                .body(BELOW.formatted("REPAIR", "义务维修"), equalTo(java.util.List.of("电器维修", "电脑维修", "社区公益劳动")))
                .body(BELOW.formatted("CULTURE_SPORT", "社区文体"), hasItems("广场文化", "家庭文化", "楼道文化", "体育活动"))
                .body(BELOW.formatted("ENVIRONMENT", "社区环保"), hasItems("环保宣传", "植绿护绿", "清除白色垃圾", "垃圾分类"))
                .body(BELOW.formatted("HEALTH_CARE", "医疗保健"), hasItems("义诊", "护理"))
                .body(
                        "categories.find { it.categoryCode == 'LEGAL_AID' }.items.find { it.title == '法律援助' }"
                                + ".items.find { it.title == '律师咨询' }.qualificationKind",
                        equalTo("LAWYER"));
        lin.gets("/menu?area=" + Person.WALL + "&category=REPAIR").body("categories.size()", equalTo(1));
    }

    @Test
    void anOrganisationOffersAndAnotherDoesNotTouchIt() {
        // given
        Person coordinator = coordinator(team);

        // when
        var item = coordinator
                .posts("/menu-items", fridge())
                .statusCode(201)
                .body("organisationId", equalTo(team.toString()))
                .extract();
        String path = "/menu-items/" + item.path("id");

        // then
        String titles = TITLES.formatted("REPAIR");
        lin.gets("/menu?area=" + Person.WALL).body(titles, hasItem("冰箱清洗"));
        lin.gets("/menu?area=" + Person.ELSEWHERE).body(titles, not(hasItem("冰箱清洗")));
        coordinator(UUID.randomUUID())
                .posts("/menu-items", fridge())
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_MENU"));
        coordinator(UUID.randomUUID()).posts(path + "/withdrawal", Map.of()).statusCode(403);
        coordinator
                .posts("/menu-items", with(fridge(), "categoryCode", "MAGIC"))
                .statusCode(422);
        coordinator
                .posts("/menu-items", with(fridge(), "description", "每次收费50元"))
                .statusCode(422);
        coordinator
                .posts(
                        "/menu-items",
                        with(fridge(), "parentId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("WRONG_PARENT"));
        coordinator
                .asks()
                .header("If-Match", "\"v0\"")
                .body(with(fridge(), "title", "冰箱除霜"))
                .put("/api/v1" + path)
                .then()
                .statusCode(200)
                .body("title", equalTo("冰箱除霜"));
        coordinator.posts(path + "/withdrawal", Map.of()).statusCode(200).body("offered", equalTo(false));
        lin.gets("/menu?area=" + Person.WALL).body(titles, not(hasItem("冰箱除霜")));
        lin.posts("/orders", with(fromMenu(), "menuItemId", item.path("id")))
                .statusCode(422)
                .body("code", equalTo("NOT_ON_OFFER"));
    }

    @Test
    void orderedFromTheMenuItCarriesItsTermsAsOftenAsItIsOffered() {
        // given
        String item = coordinator(team)
                .posts(
                        "/menu-items",
                        with(
                                with(with(fridge(), "monthlyQuota", 2), "qualificationKind", "ELECTRICIAN"),
                                "hazardous",
                                true))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> order = with(fromMenu(), "menuItemId", item);

        // when
        var placed = lin.posts("/orders", order).statusCode(201);

        // then
        placed.body("origin", equalTo("MENU"))
                .body("menuItemId", equalTo(item))
                .body("title", equalTo("冰箱清洗"))
                .body("categoryCode", equalTo("REPAIR"))
                .body("durationMinutes", equalTo(90))
                .body("hazardous", equalTo(true))
                .body("qualificationKind", equalTo("ELECTRICIAN"));
        String first = placed.extract().path("id");
        lin.posts("/orders", order).statusCode(201);
        lin.posts("/orders", order)
                .statusCode(409)
                .body("code", equalTo("MENU_QUOTA_USED"))
                .body("metadata.monthlyQuota", equalTo(2));
        lin.posts("/orders/" + first + "/cancellation", Map.of("reason", "改期")).statusCode(200);
        lin.posts("/orders", order).statusCode(201);
    }

    @Test
    void aSmallWorkIsShownBeforeAndAfter() {
        // given
        UUID order = open(lin, lamp(clock.instant()));
        Person ren = registry.repairer();
        grabbed(ren, order);
        String path = "/orders/" + order + "/photos";

        // when
        ren.posts(path, photo("BEFORE", "a")).statusCode(201);
        ren.posts(path, photo("AFTER", "b")).statusCode(201);

        // then
        lin.gets(path).body("moment", equalTo(java.util.List.of("BEFORE", "AFTER")));
        ren.posts(path, photo("AFTER", "b")).statusCode(409).body("code", equalTo("PHOTO_KNOWN"));
        ren.posts(path, photo("AFTER", "not a hash")).statusCode(400);
        ren.posts(path, Map.of("reference", "photo/1", "sha256", "a".repeat(64)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/moment"));
        registry.repairer().gets(path).statusCode(404);
    }

    private static Map<String, Object> photo(String moment, String digit) {
        return Map.of(
                "moment", moment, "reference", "IMG-0001.jpg", "sha256", digit.repeat(digit.length() == 1 ? 64 : 1));
    }

    private Map<String, Object> fridge() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("organisationId", team.toString());
        item.put("areaPath", Person.WALL);
        item.put("categoryCode", "REPAIR");
        item.put("title", "冰箱清洗");
        item.put("description", "上门清洗冰箱。");
        item.put("durationMinutes", 90);
        return item;
    }

    private Map<String, Object> fromMenu() {
        Map<String, Object> order = new LinkedHashMap<>(lamp(clock.instant()));
        order.remove("categoryCode");
        order.remove("title");
        order.remove("durationMinutes");
        return order;
    }
}
