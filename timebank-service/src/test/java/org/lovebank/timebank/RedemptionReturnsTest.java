package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.PackOfOnesOwn;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** What comes back after a redemption, what a partner is told of it, and what stars entitle to. */
@QuarkusTest
@TheHouse
class RedemptionReturnsTest {

    private final Registry registry;
    private final Desk desk;
    private final PackOfOnesOwn packs;
    private final UUID partner = UUID.randomUUID();
    private final Visitor shop = Visitor.partner(partner);
    private final LocalDate today = LocalDate.now(Time.DAYS);
    private String area = "";
    private UUID person = UUID.randomUUID();

    RedemptionReturnsTest(Registry registry, Desk desk, PackOfOnesOwn packs) {
        this.registry = registry;
        this.desk = desk;
        this.packs = packs;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void aPartComesBackOnceWithItsPriceAndTheStock() throws Exception {
        // given: three of them collected, for 15 points
        aHolderUnder(Map.of());
        String item = offers(5, 9);
        var asked = redeem(item, 3).statusCode(201).extract();
        String address = "/redemptions/" + asked.path("id") + "/return";
        shop.posts(address, Map.of("quantity", 2)).statusCode(409).body("code", equalTo("NOT_RETURNABLE"));
        collect(asked).statusCode(200);
        holder().posts(address, Map.of("quantity", 2)).statusCode(403);
        Visitor.partner(UUID.randomUUID()).posts(address, Map.of("quantity", 2)).statusCode(404);
        shop.posts(address, Map.of("quantity", 4)).statusCode(409).body("metadata.collected", equalTo(3));
        // when: two counters at once
        Callable<Integer> two =
                () -> shop.posts(address, Map.of("quantity", 2)).extract().statusCode();
        List<Integer> statuses = together(List.of(two, two));
        // then
        assertThat(statuses).containsExactly(200, 200);
        shop.posts(address, Map.of("quantity", 1)).statusCode(409).body("code", equalTo("NOT_RETURNABLE"));
        shop.gets("/redemptions/" + asked.path("id"))
                .body("state", equalTo("RETURNED"))
                .body("returnedQuantity", equalTo(2));
        account().body("points", equalTo(15));
        holder().gets("/catalog-items/" + item).body("stock", equalTo(8));
        assertThat(desk.count(
                        "select count(*) from transfer where fact_id = ?::uuid and kind = 8",
                        asked.path("id").toString()))
                .isOne();
    }

    @Test
    void whoDiesWhileReturningHasReturnedOnce() {
        // given: refunded, but the result was not kept
        aHolderUnder(Map.of());
        String item = offers(5, 9);
        var asked = redeem(item, 2).statusCode(201).extract();
        collect(asked).statusCode(200);
        String address = "/redemptions/" + asked.path("id") + "/return";
        shop.posts(address, Map.of()).statusCode(200);
        desk.run(
                "update redemption set state = 'RETURNING', returned_at = null where id = ?::uuid",
                asked.path("id").toString());
        desk.run("update catalog_item set stock = stock - 2 where id = ?::uuid", item);
        // when
        shop.posts(address, Map.of()).statusCode(200).body("state", equalTo("RETURNED"));
        // then
        account().body("points", equalTo(20));
        holder().gets("/catalog-items/" + item).body("stock", equalTo(9));
    }

    @Test
    void aSettlementCountsAndSumsAndNamesNobody() {
        // given
        aHolderUnder(Map.of());
        String item = offers(5, 9);
        var first = redeem(item, 2).statusCode(201).extract();
        var waiting = redeem(item, 1).statusCode(201).extract();
        collect(first).statusCode(200);
        shop.posts("/redemptions/" + first.path("id") + "/return", Map.of("quantity", 1))
                .statusCode(200);
        String address = "/redemptions/settlement?partnerId=" + partner + "&from=" + today + "&to=" + today;
        // when
        var settled = shop.gets(address);
        // then
        settled.statusCode(200)
                .body("totals", hasSize(1))
                .body("totals[0].collections", equalTo(1))
                .body("totals[0].collectedPrice", equalTo(10))
                .body("totals[0].returnedPrice", equalTo(5))
                .body("items[0].itemId", equalTo(item))
                .body("items[0].collectedQuantity", equalTo(2));
        assertThat(settled.extract().asString()).doesNotContain(person.toString());
        shop.gets("/redemptions?state=READY").body("items.id", contains(waiting.<String>path("id")));
        Visitor.staff(Roles.BANK_TELLER, "cn.elsewhere").gets(address).body("items", hasSize(0));
        Visitor.partner(UUID.randomUUID()).gets(address).statusCode(404);
        holder().gets(address).statusCode(403);
        shop.gets("/redemptions/settlement?partnerId=" + partner + "&from=" + today + "&to=" + today.minusDays(1))
                .statusCode(422)
                .body("code", equalTo("PERIOD_OUT_OF_RANGE"));
    }

    @Test
    void theNewestStandFirstPageByPage() {
        // given
        aHolderUnder(Map.of());
        String item = offers(1, 9);
        List<String> ids = java.util.stream.Stream.generate(
                        () -> redeem(item, 1).statusCode(201).extract().<String>path("id"))
                .limit(3)
                .toList();
        // when
        var first = holder().gets("/redemptions?limit=2");
        // then
        first.body("items.id", contains(ids.get(2), ids.get(1)));
        holder().gets("/redemptions?limit=2&cursor=" + first.extract().path("next"))
                .body("items.id", contains(ids.get(0)));
    }

    @Test
    void starsEntitleToBenefitsFreeOrForAPrice() {
        // given
        aHolderUnder(Map.of());
        String free = offersBenefit(0, 2);
        String priced = offersBenefit(5, 2);
        String forMore = offersBenefit(0, 4);
        holder().gets("/benefits").statusCode(200).body("items.itemId", not(hasItem(free)));
        // when
        registry.awardsStars(person, 18_000, 2);
        // then
        holder().gets("/benefits")
                .body("items.itemId", contains(free, priced))
                .body("items.free", contains(true, false))
                .body("items.itemId", not(hasItem(forMore)));
        redeem(free, 1).statusCode(409).body("code", equalTo("BENEFIT_IS_FREE"));
        redeem(priced, 1).statusCode(201);
        Visitor.staff(Roles.BANK_TELLER, area).gets("/benefits").statusCode(403);
    }

    private void aHolderUnder(Map<String, Object> rules) {
        area = packs.branchWith(rules);
        person = registry.registersVolunteer(area);
        registry.finalises(person, 120);
        holder().posts("/conversions", Map.of("accountId", Desk.accountOf(person), "minutes", 120))
                .statusCode(201);
    }

    private String offers(int price, int stock) {
        return offers("GOODS", price, stock, 0);
    }

    private String offersBenefit(int price, int stars) {
        return offers("BENEFIT", price, 9, stars);
    }

    private String offers(String kind, int price, int stock, int stars) {
        Map<String, Object> item = Desk.item("PTS", price, stock);
        item.put("branchId", packs.branch());
        item.put("partnerId", partner);
        item.put("kind", kind);
        item.put("minStars", stars);
        return Visitor.staff(Roles.BANK_TELLER, area)
                .posts("/catalog-items", item)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Visitor holder() {
        return Visitor.holder(person);
    }

    private ValidatableResponse account() {
        return holder().gets("/accounts/" + Desk.accountOf(person));
    }

    private ValidatableResponse redeem(String item, int quantity) {
        return redeem(UUID.randomUUID().toString(), item, quantity);
    }

    private ValidatableResponse redeem(String key, String item, int quantity) {
        return holder().posts(
                        "/redemptions",
                        key,
                        Map.of("accountId", Desk.accountOf(person), "itemId", item, "quantity", quantity));
    }

    private ValidatableResponse collect(ExtractableResponse<?> asked) {
        return shop.posts(
                "/redemptions/" + asked.path("id") + "/collection", Map.of("pickupCode", asked.path("pickupCode")));
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
    }
}
