package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** A holder asks for an item; it is handed out once, or its price comes back. */
@QuarkusTest
@TheHouse
class RedemptionsTest {

    private final Registry registry;
    private final Desk desk;
    private UUID person = UUID.randomUUID();
    private UUID account = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);
    private final Visitor shop = Visitor.partner(Desk.SHOP);

    RedemptionsTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @BeforeEach
    void aHolderWithTwentyPointsAndFiveMinutes() {
        person = registry.registersVolunteer("cn.xigu");
        account = Desk.accountOf(person);
        holder = Visitor.holder(person);
        registry.finalises(person, 125);
        holder.posts("/conversions", Map.of("accountId", account, "minutes", 120))
                .statusCode(201);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void theSameKeyIsAnsweredWithTheSameCode() {
        // given
        String item = Desk.offers(Desk.item("PTS", 10, 3));
        String key = UUID.randomUUID().toString();
        ExtractableResponse<?> first = redeem(key, item, 1).statusCode(201).extract();
        // when
        ExtractableResponse<?> second = redeem(key, item, 1).statusCode(201).extract();
        // then
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        holder.gets("/accounts/" + account).body("heldPoints", equalTo(10));
        holder.gets("/catalog-items/" + item).body("stock", equalTo(2));
        redeem(key, item, 2).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void theCodeIsShownOnceAndNeverStored() {
        // given
        String item = Desk.offers(Desk.item("PTS", 10, 3));
        var asked = redeem(item, 1).statusCode(201).extract();
        // when
        var shown = holder.gets("/redemptions/" + asked.path("id"));
        // then
        shown.statusCode(200).body("state", equalTo("READY")).body("pickupCode", nullValue());
        assertThat(desk.count(
                        "select count(*) from redemption r where r.id = ?::uuid and r::text like '%' || ? || '%'",
                        asked.path("id").toString(), asked.path("pickupCode").toString()))
                .isZero();
    }

    @Test
    void aRefusedHoldLeavesStockAndKeyAsTheyWere() {
        // given
        String item = Desk.offers(Desk.item("PTS", 21, 3));
        String key = UUID.randomUUID().toString();
        // when
        redeem(key, item, 1).statusCode(409).body("code", equalTo("INSUFFICIENT_BALANCE"));
        // then
        holder.gets("/catalog-items/" + item).body("stock", equalTo(3));
        redeem(key, item, 1).statusCode(409).body("metadata.available", equalTo(20));
    }

    @Test
    void minutesBuyToo() {
        // given
        String item = Desk.offers(Desk.item("MIN", 5, 3));
        var asked = redeem(item, 1).statusCode(201).extract();
        holder.gets("/accounts/" + account).body("availableMinutes", equalTo(0)).body("heldMinutes", equalTo(5));
        // when
        collect(shop, asked).statusCode(200).body("state", equalTo("COLLECTED"));
        // then
        holder.gets("/accounts/" + account).body("heldMinutes", equalTo(0)).body("earnedMinutes", equalTo(125));
    }

    @Test
    void collectingTwiceIsOneCollection() {
        // given
        var asked =
                redeem(Desk.offers(Desk.item("PTS", 10, 3)), 2).statusCode(201).extract();
        collect(shop, asked).statusCode(200);
        // when
        collect(Visitor.staff(Roles.BANK_TELLER, "cn"), asked).statusCode(200).body("state", equalTo("COLLECTED"));
        // then
        holder.gets("/accounts/" + account).body("points", equalTo(0)).body("heldPoints", equalTo(0));
        holder.posts("/redemptions/" + asked.path("id") + "/cancellation", Map.of())
                .statusCode(409)
                .body("code", equalTo("NOT_READY"));
    }

    @Test
    void whatIsCancelledComesBack() {
        // given
        String item = Desk.offers(Desk.item("PTS", 10, 3));
        var asked = redeem(item, 2).statusCode(201).extract();
        String address = "/redemptions/" + asked.path("id");
        // when
        holder.posts(address + "/cancellation", Map.of()).statusCode(200).body("state", equalTo("CANCELLED"));
        // then
        holder.posts(address + "/cancellation", Map.of()).statusCode(200);
        holder.gets("/accounts/" + account).body("points", equalTo(20)).body("heldPoints", equalTo(0));
        holder.gets("/catalog-items/" + item).body("stock", equalTo(3));
        collect(shop, asked).statusCode(409).body("code", equalTo("NOT_READY"));
        assertThat(desk.count(
                        "select count(*) from event_log where type = 'tb.redemption.state-changed.v1' and subject = ?::uuid",
                        asked.path("id").toString()))
                .isEqualTo(2);
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsTooLate() {
        // given
        var asked =
                redeem(Desk.offers(Desk.item("PTS", 10, 3)), 1).statusCode(201).extract();
        String right = asked.path("pickupCode");
        String address = "/redemptions/" + asked.path("id") + "/collection";
        String wrong = right.equals("00000000") ? "00000001" : "00000000";
        for (int left = 4; left >= 0; left--) {
            shop.posts(address, Map.of("pickupCode", wrong))
                    .statusCode(422)
                    .body("code", equalTo("WRONG_PICKUP_CODE"))
                    .body("metadata.triesLeft", equalTo(left));
        }
        // when
        var tooLate = shop.posts(address, Map.of("pickupCode", right));
        // then
        tooLate.statusCode(409).body("code", equalTo("PICKUP_CODE_LOCKED"));
    }

    @Test
    void strangersSeeAndCollectNothing() {
        // given
        var asked =
                redeem(Desk.offers(Desk.item("PTS", 10, 3)), 1).statusCode(201).extract();
        String address = "/redemptions/" + asked.path("id");
        // when / then
        Visitor.holder(UUID.randomUUID()).gets(address).statusCode(404);
        Visitor.holder(UUID.randomUUID())
                .posts(address + "/cancellation", Map.of())
                .statusCode(404);
        collect(Visitor.partner(UUID.randomUUID()), asked).statusCode(404);
        collect(Visitor.staff(Roles.BANK_TELLER, "cn.elsewhere"), asked).statusCode(404);
        collect(holder, asked).statusCode(403);
        shop.gets(address).statusCode(200).body("ownerId", nullValue()).body("accountId", nullValue());
        shop.gets("/redemptions?limit=100").body("items.state", hasItem("READY"));
        holder.gets("/redemptions").body("items[0].id", equalTo(asked.path("id")));
        shop.postsWithoutKey(address + "/collection", Map.of("pickupCode", "12345678"))
                .statusCode(400);
    }

    @Test
    void starsStockAndLimitAreAsked() {
        // given
        Map<String, Object> honoured = Desk.item("PTS", 1, 9);
        honoured.put("minStars", 2);
        Map<String, Object> rare = Desk.item("PTS", 1, 9);
        rare.put("perPersonLimit", 2);
        String forStars = Desk.offers(honoured);
        String limited = Desk.offers(rare);
        String last = Desk.offers(Desk.item("PTS", 1, 1));
        // when / then
        redeem(forStars, 1).statusCode(409).body("code", equalTo("STARS_TOO_FEW"));
        registry.awardsStars(person, 18_000, 2);
        redeem(forStars, 1).statusCode(201);
        redeem(limited, 2).statusCode(201);
        redeem(limited, 1).statusCode(409).body("code", equalTo("LIMIT_REACHED"));
        redeem(last, 2).statusCode(409).body("code", equalTo("OUT_OF_STOCK"));
        redeem(UUID.randomUUID().toString(), 1).statusCode(404).body("code", equalTo("ITEM_NOT_FOUND"));
        redeem(last, 0).statusCode(400);
    }

    @Test
    void theLastPointsAndTheLastPieceAreHadOnce() throws Exception {
        // given: two pieces, points for one
        String item = Desk.offers(Desk.item("PTS", 20, 2));
        // when
        List<Integer> statuses = together(8, () -> redeem(item, 1).extract().statusCode());
        // then
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
        holder.gets("/accounts/" + account).body("points", equalTo(0)).body("heldPoints", equalTo(20));
        holder.gets("/catalog-items/" + item).body("stock", equalTo(1));
    }

    private static List<Integer> together(int many, Callable<Integer> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Callable<Integer>> calls = Collections.nCopies(many, call);
            return threads.invokeAll(calls).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
    }

    private ValidatableResponse redeem(String item, int quantity) {
        return redeem(UUID.randomUUID().toString(), item, quantity);
    }

    private ValidatableResponse redeem(String key, String item, int quantity) {
        return holder.posts("/redemptions", key, Map.of("accountId", account, "itemId", item, "quantity", quantity));
    }

    private static ValidatableResponse collect(Visitor who, ExtractableResponse<?> asked) {
        return who.posts(
                "/redemptions/" + asked.path("id") + "/collection", Map.of("pickupCode", asked.path("pickupCode")));
    }
}
