package org.lovebank.task.donation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lovebank.task.WishFixture.changed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
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
class DonationHttpTest {

    private final Person head = Person.stationHead();
    private final UUID donor = UUID.randomUUID();

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
    void booksGivenToACampaignAreCountedInPiecesAndShownToTheirGiver() {
        // given
        String code = campaign("BOOKS", "2040-03-01");
        Map<String, Object> unnamed = books(code, 30);
        unnamed.remove("donorId");

        // when
        String id = head.posts("/goods-donations", books(code, 12))
                .statusCode(201)
                .body("goods", equalTo("BOOKS"))
                .extract()
                .path("id");
        head.posts("/goods-donations", unnamed).statusCode(201).body("donorId", nullValue());

        // then
        Person.volunteer(donor)
                .gets("/goods-donations")
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].pieces", equalTo(12));
        Person.resident()
                .gets("/goods-donations/totals/" + code)
                .statusCode(200)
                .body("gathers", equalTo("BOOKS"))
                .body("pieces", equalTo(42))
                .body("donations", equalTo(2))
                .body("donors", equalTo(1));
        String here = "/goods-donations?campaignCode=" + code + "&areaPath=" + Person.WALL;
        head.gets(here).statusCode(200).body("items.size()", equalTo(2));
        Person.resident().gets(here).statusCode(403).body("code", equalTo("PLACE_NOT_YOURS"));
    }

    @Test
    void aWrongNoteIsTakenBackOnceAndCountsNoMore() {
        // given
        String code = campaign("BOOKS", "2040-03-01");
        String id = head.posts("/goods-donations", books(code, 12))
                .statusCode(201)
                .extract()
                .path("id");
        String cancellation = "/goods-donations/" + id + "/cancellation";

        // when
        head.posts(cancellation, Map.of("reason", "数错")).statusCode(200).body("cancelled", equalTo(true));

        // then
        head.posts(cancellation, Map.of("reason", "再次"))
                .statusCode(409)
                .body("code", equalTo("GOODS_DONATION_CANCELLED"));
        head.posts("/goods-donations/" + UUID.randomUUID() + "/cancellation", Map.of("reason", "无"))
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_GOODS_DONATION"));
        Person.resident().gets("/goods-donations/totals/" + code).body("pieces", equalTo(0));
    }

    @Test
    void whatACampaignDoesNotAskForIsNotTaken() {
        String code = campaign("BOOKS", "2040-03-01");
        head.posts("/goods-donations", books(campaign("BOOKS", "2040-03-06"), 1))
                .statusCode(422)
                .body("code", equalTo("CAMPAIGN_NOT_BEGUN"));
        head.posts("/goods-donations", books("ELDERS_WARMTH", 1))
                .statusCode(422)
                .body("code", equalTo("CAMPAIGN_GATHERS_NOTHING"));
        head.posts("/goods-donations", books("NO_SUCH_ONE", 1))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CAMPAIGN"));
        head.posts("/goods-donations", changed(books(code, 1), "donorId", head.id()))
                .statusCode(403)
                .body("code", equalTo("GOODS_FROM_ONESELF"));
        head.posts("/goods-donations", changed(books(code, 1), "areaPath", Person.ELSEWHERE))
                .statusCode(403)
                .body("code", equalTo("PLACE_NOT_YOURS"));
        head.posts("/goods-donations", books(code, 0)).statusCode(400);
        head.posts("/goods-donations", books(code, 10_001)).statusCode(400);
        Person.resident().posts("/goods-donations", books(code, 1)).statusCode(403);
    }

    private String campaign(String gathers, String beginsOn) {
        String code = "BOOKS_" + Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000);
        head.posts(
                        "/campaigns",
                        Map.of(
                                "code", code,
                                "name", "捐书活动",
                                "areaPath", Person.WALL,
                                "gathers", gathers,
                                "beginsOn", beginsOn))
                .statusCode(201)
                .body("gathers", equalTo(gathers));
        return code;
    }

    private Map<String, Object> books(String code, int pieces) {
        return new HashMap<>(Map.of(
                "campaignCode", code,
                "areaPath", Person.WALL,
                "pieces", pieces,
                "donorId", donor,
                "description", "儿童图画书"));
    }
}
