package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

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

/** What a policy asks of redemptions, and what the council decides of them. */
@QuarkusTest
@TheHouse
class RedemptionRulesTest {

    private final Registry registry;
    private final Desk desk;
    private final PackOfOnesOwn packs;
    private final UUID partner = UUID.randomUUID();
    private final Visitor shop = Visitor.partner(partner);
    private final LocalDate today = LocalDate.now(Time.DAYS);
    private String area = "";
    private UUID person = UUID.randomUUID();

    RedemptionRulesTest(Registry registry, Desk desk, PackOfOnesOwn packs) {
        this.registry = registry;
        this.desk = desk;
        this.packs = packs;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void outsideItsWindowNothingIsRedeemed() {
        // given: open on one day of the month, which is not today
        int another = today.getDayOfMonth() == 10 ? 20 : 10;
        aHolderUnder(Map.of("redemptionWindow", Map.of("fromDay", another, "toDay", another)));
        // when
        var refused = redeem(offers(5, 3), 1);
        // then
        refused.statusCode(409)
                .body("code", equalTo("REDEMPTION_WINDOW_CLOSED"))
                .body("metadata.nextOpenOn", notNullValue());
    }

    @Test
    void inItsWindowThingsAreRedeemed() {
        // given
        int day = today.getDayOfMonth();
        aHolderUnder(Map.of(
                "redemptionWindow", Map.of("months", List.of(today.getMonthValue()), "fromDay", day, "toDay", day)));
        // when / then
        redeem(offers(5, 3), 1).statusCode(201);
    }

    @Test
    void onceAQuarterIsOnceForAllItemsAndWhatCameToNothingDoesNotCount() throws Exception {
        // given
        aHolderUnder(Map.of("redemptionLimit", Map.of("period", "QUARTER", "most", 1)));
        List<String> items = List.of(offers(5, 3), offers(5, 3));
        String cancelled = redeem(items.getFirst(), 1).statusCode(201).extract().path("id");
        holder().posts("/redemptions/" + cancelled + "/cancellation", Map.of()).statusCode(200);
        // when
        List<Integer> statuses = together(items.stream()
                .<Callable<Integer>>map(item -> () -> redeem(item, 1).extract().statusCode())
                .toList());
        // then
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        redeem(items.getLast(), 1).statusCode(409).body("code", equalTo("PERIOD_LIMIT_REACHED"));
    }

    @Test
    void aboveTheThresholdTheCouncilDecides() {
        // given
        aHolderUnder(Map.of("approvalAbovePoints", 9));
        String item = offers(10, 9);
        String key = UUID.randomUUID().toString();
        var asked = redeem(key, item, 1)
                .statusCode(201)
                .body("state", equalTo("AWAITING_APPROVAL"))
                .extract();
        redeem(offers(9, 9), 1).statusCode(201).body("state", equalTo("READY"));
        collect(asked).statusCode(409).body("code", equalTo("NOT_READY"));
        Visitor council = Visitor.staff(Roles.BANK_COUNCIL, area);
        String address = "/redemptions/" + asked.path("id");
        Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere")
                .posts(address + "/approval", Map.of())
                .statusCode(404);
        holder().posts(address + "/approval", Map.of()).statusCode(403);
        council.gets("/redemptions?state=AWAITING_APPROVAL&branchId=" + packs.branch())
                .body("items.id", contains(asked.<String>path("id")));
        // when
        council.posts(address + "/approval", Map.of()).statusCode(200).body("state", equalTo("READY"));
        council.posts(address + "/approval", Map.of()).statusCode(200);
        // then
        assertThat(redeem(key, item, 1).statusCode(201).extract().asString()).isEqualTo(asked.asString());
        collect(asked).statusCode(200).body("state", equalTo("COLLECTED"));
        council.posts(address + "/refusal", Map.of()).statusCode(409).body("code", equalTo("NOT_READY"));
    }

    @Test
    void whatTheCouncilDeclinesComesBack() {
        // given
        aHolderUnder(Map.of("approvalAbovePoints", 9));
        String item = offers(10, 9);
        String id = redeem(item, 1).statusCode(201).extract().path("id");
        // when
        Visitor.staff(Roles.BANK_COUNCIL, area)
                .posts("/redemptions/" + id + "/refusal", Map.of())
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        // then
        account().body("points", equalTo(20)).body("heldPoints", equalTo(0));
        holder().gets("/catalog-items/" + item).body("stock", equalTo(9));
    }

    @Test
    void oneKeyForTwoItemsAtOnceIsOneRedemption() throws Exception {
        // given
        aHolderUnder(Map.of());
        List<String> items = List.of(offers(5, 9), offers(5, 9), offers(5, 9), offers(5, 9));
        String key = UUID.randomUUID().toString();
        // when
        List<Integer> statuses = together(items.stream()
                .<Callable<Integer>>map(
                        item -> () -> redeem(key, item, 1).extract().statusCode())
                .toList());
        // then
        assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
        account().body("heldPoints", equalTo(5));
    }

    @Test
    void whatARuleRefusedStaysRefusedForItsKeyAndLeavesNothing() {
        // given
        aHolderUnder(Map.of());
        String item = offers(5, 1);
        String key = UUID.randomUUID().toString();
        redeem(key, item, 2).statusCode(409).body("code", equalTo("OUT_OF_STOCK"));
        desk.run("update catalog_item set stock = 9 where id = ?::uuid", item);
        // when: without the shelf of answers, the ledger itself remembers
        desk.run("delete from idempotency_key");
        var again = redeem(key, item, 2);
        // then
        again.statusCode(409).body("code", equalTo("OUT_OF_STOCK")).body("metadata.left", equalTo(1));
        redeem(key, item, 1).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        holder().gets("/redemptions").body("items", hasSize(0));
        holder().gets("/catalog-items/" + item).body("stock", equalTo(9));
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
