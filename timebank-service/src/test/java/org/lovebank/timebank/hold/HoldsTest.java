package org.lovebank.timebank.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Who helped is helped: saved minutes are set aside for one's own order, and come back when it comes to nothing. */
@QuarkusTest
@TheHouse
class HoldsTest {

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final UUID order = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    HoldsTest(Registry registry, Orders orders, Desk desk) {
        this.registry = registry;
        this.orders = orders;
        this.desk = desk;
    }

    @BeforeEach
    void aHolderWithTwoHours() {
        person = registry.registersVolunteer("cn.xigu");
        registry.finalises(person, 120);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void savedMinutesAreSetAsideAndTold() {
        // given / when
        var answer = holder().posts("/holds", wanted(60));
        // then
        String id = answer.statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("PLACED"))
                .body("minutes", equalTo(60))
                .body("orderId", equalTo(order.toString()))
                .body("recordId", nullValue())
                .extract()
                .path("id");
        Desk.minutes(person, 0, 60, 60);
        holder().gets("/holds/" + id).statusCode(200).body("state", equalTo("PLACED"));
        holder().gets("/holds?accountId=" + account()).body("items.id", contains(id));
        assertThat(desk.told("tb.hold.placed.v1", UUID.fromString(id))).isEqualTo(1);
    }

    @Test
    void aHoldEndsWhenThePolicySaysSo() {
        // given / when
        var hold = holder().posts("/holds", wanted(60)).statusCode(201).extract();
        // then: 30 days by the default pack
        Instant requested = Instant.parse(hold.path("requestedAt"));
        assertThat(Instant.parse(hold.path("expiresAt"))).isEqualTo(requested.plus(Duration.ofDays(30)));
    }

    @Test
    void theSameKeyIsTheSameHoldAndAnotherBodyIsRefused() {
        // given
        String key = UUID.randomUUID().toString();
        String id = holder().posts("/holds", key, wanted(60)).extract().path("id");
        // when
        var again = holder().posts("/holds", key, wanted(60));
        // then
        again.statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(id));
        holder().posts("/holds", key, wanted(61)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        holder().postsWithoutKey("/holds", wanted(60)).statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        Desk.minutes(person, 0, 60, 60);
    }

    @Test
    void moreThanIsThereIsRefusedForGood() {
        // given
        String key = UUID.randomUUID().toString();
        // when
        var answer = holder().posts("/holds", key, wanted(121));
        // then
        answer.statusCode(409).body("code", equalTo("INSUFFICIENT_BALANCE")).body("metadata.available", equalTo(120));
        registry.finalises(person, 60);
        holder().posts("/holds", key, wanted(121)).statusCode(409).body("code", equalTo("INSUFFICIENT_BALANCE"));
        Desk.minutes(person, 0, 180, 0);
        holder().gets("/holds?accountId=" + account()).body("items.state", contains("REFUSED"));
        assertThat(desk.count("""
                        select count(*) from event_log where type = 'tb.hold.refused.v1'
                           and data ->> 'code' = 'INSUFFICIENT_BALANCE' and data ->> 'payerId' = ?""", person.toString())).isEqualTo(1);
    }

    @Test
    void whatNobodyAsksForIsRefusedByItsShape() {
        // given / when / then
        holder().posts("/holds", wanted(0)).statusCode(400);
        holder().posts("/holds", Map.of("accountId", account(), "minutes", 60)).statusCode(400);
        holder().gets("/holds").statusCode(400);
        holder().gets("/holds/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("HOLD_NOT_FOUND"));
    }

    @Test
    void strangersNeitherSetAsideNorSeeNorRelease() {
        // given
        String id = holder().posts("/holds", wanted(60)).extract().path("id");
        Visitor stranger = Visitor.holder(registry.registersVolunteer("cn.xigu"));
        // when / then
        stranger.posts("/holds", wanted(60)).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
        stranger.gets("/holds/" + id).statusCode(404).body("code", equalTo("HOLD_NOT_FOUND"));
        stranger.gets("/holds?accountId=" + account()).statusCode(404);
        stranger.posts("/holds/" + id + "/release", Map.of()).statusCode(404).body("code", equalTo("HOLD_NOT_FOUND"));
        Visitor.staff(Roles.BANK_TELLER, "cn.xigu").gets("/holds/" + id).statusCode(200);
        Visitor.staff(Roles.BANK_TELLER, "cn.anning").gets("/holds/" + id).statusCode(404);
        Visitor.staff(Roles.BANK_COUNCIL, "cn").posts("/holds", wanted(60)).statusCode(403);
        Visitor.staff(Roles.SYSTEM_JOB, "cn").gets("/holds/" + id).statusCode(200);
        Desk.minutes(person, 0, 60, 60);
    }

    @Test
    void itsHolderTakesItBackOnceHoweverOftenAsked() {
        // given
        String id = holder().posts("/holds", wanted(60)).extract().path("id");
        // when
        var answer = holder().posts("/holds/" + id + "/release", Map.of());
        // then
        answer.statusCode(200).body("state", equalTo("RELEASED")).body("releaseReason", equalTo("RELEASED"));
        holder().posts("/holds/" + id + "/release", Map.of()).statusCode(200).body("state", equalTo("RELEASED"));
        Desk.minutes(person, 0, 120, 0);
        assertThat(desk.told("tb.hold.released.v1", UUID.fromString(id))).isEqualTo(1);
    }

    @Test
    void aPayerPaysOnceForAnOrderAndAgainAfterTakingBack() {
        // given
        String id = holder().posts("/holds", wanted(60)).extract().path("id");
        // when
        var second = holder().posts("/holds", wanted(30));
        // then
        second.statusCode(409).body("code", equalTo("HOLD_EXISTS")).body("metadata.holdId", equalTo(id));
        holder().posts("/holds/" + id + "/release", Map.of()).statusCode(200);
        holder().posts("/holds", wanted(30)).statusCode(201);
        Desk.minutes(person, 0, 90, 30);
    }

    @Test
    void ofManyAtOnceOneHoldStands() throws Exception {
        // given: ten requests with keys of their own, each for all that is there
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            requests.add(() -> holder().posts("/holds", wanted(120)).extract().statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        // when
        try (ExecutorService many = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> answer : many.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        // then
        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
        Desk.minutes(person, 0, 0, 120);
    }

    @Test
    void theOrderAsksAndItsCancellationGivesBack() {
        // given
        orders.asksForPayment(order, 1, person, 60);
        orders.asksForPayment(order, 1, person, 60);
        String id = holder().gets("/holds?accountId=" + account())
                .body("items.state", contains("PLACED"))
                .extract()
                .path("items[0].id");
        holder().posts("/holds/" + id + "/release", Map.of())
                .statusCode(409)
                .body("code", equalTo("ORDER_MUST_BE_CANCELLED"));
        Desk.minutes(person, 0, 60, 60);
        // when
        orders.isCancelled(order, 2);
        orders.isCancelled(order, 2);
        // then
        holder().gets("/holds/" + id).body("state", equalTo("RELEASED")).body("releaseReason", equalTo("CANCELLED"));
        Desk.minutes(person, 0, 120, 0);
        assertThat(desk.told("tb.hold.placed.v1", UUID.fromString(id))).isEqualTo(1);
        assertThat(desk.told("tb.hold.released.v1", UUID.fromString(id))).isEqualTo(1);
    }

    @Test
    void aCancelledOrderTakesNothingMore() {
        // given
        orders.isCancelled(order, 2);
        // when
        var answer = holder().posts("/holds", wanted(60));
        // then
        answer.statusCode(409).body("code", equalTo("ORDER_WAS_CANCELLED"));
        orders.asksForPayment(order, 3, person, 60);
        assertThat(refusals("ORDER_WAS_CANCELLED", person)).isEqualTo(1);
        Desk.minutes(person, 0, 120, 0);
    }

    @Test
    void anOrderHearsWhyAPayerCannotPay() {
        // given: one without an account, one without enough, a team
        UUID stranger = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        registry.tells(new VolunteerEvent.TeamChanged(
                team, 1, UUID.randomUUID(), "微笑天使", "SPECIAL", "cn", "ACTIVE", Registry.SERVED_FROM));
        // when
        orders.asksForPayment(order, 1, stranger, 60);
        orders.asksForPayment(order, 2, person, 500);
        orders.asksForPayment(order, 3, team, 60);
        // then
        assertThat(refusals("ACCOUNT_NOT_FOUND", stranger)).isEqualTo(1);
        assertThat(refusals("INSUFFICIENT_BALANCE", person)).isEqualTo(1);
        assertThat(refusals("TEAM_TIME_IS_DONATED_ONLY", team)).isEqualTo(1);
        Desk.minutes(person, 0, 120, 0);
    }

    @Test
    void aTeamPaysForNoOrderWhoeverAsks() {
        // given
        UUID team = UUID.randomUUID();
        registry.tells(new VolunteerEvent.TeamChanged(
                team, 1, UUID.randomUUID(), "微笑天使", "SPECIAL", "cn", "ACTIVE", Registry.SERVED_FROM));
        Map<String, Object> wanted = Map.of("accountId", Desk.accountOf(team), "orderId", order, "minutes", 60);
        // when / then
        Visitor.leader(team).posts("/holds", wanted).statusCode(409).body("code", equalTo("TEAM_TIME_IS_DONATED_ONLY"));
        Visitor.staff(Roles.SYSTEM_JOB, "cn")
                .posts("/holds", wanted)
                .statusCode(409)
                .body("code", equalTo("TEAM_TIME_IS_DONATED_ONLY"));
    }

    @Test
    void anOrderHasAtMostTwelvePayers() {
        // given
        for (int i = 0; i < 12; i++) {
            UUID payer = registry.registersVolunteer("cn");
            registry.finalises(payer, 60);
            orders.asksForPayment(order, i + 1, payer, 10);
        }
        // when
        var answer = holder().posts("/holds", wanted(10));
        // then
        answer.statusCode(409).body("code", equalTo("TOO_MANY_PAYERS")).body("metadata.most", equalTo(12));
    }

    @Test
    void theEventsOfAHoldNameNobody() {
        // given
        orders.asksForPayment(order, 1, person, 60);
        // when
        orders.isCancelled(order, 2);
        // then
        assertThat(desk.count("""
                        select count(*) from event_log where type like 'tb.hold.%' and data ->> 'orderId' = ?
                           and data::text ~ '[一-龥]|\\*'""", order.toString())).isZero();
    }

    @Test
    void holdsAreReadPageByPage() {
        // given
        for (int i = 0; i < 3; i++) {
            holder().posts("/holds", Map.of("accountId", account(), "orderId", UUID.randomUUID(), "minutes", 10 + i));
        }
        // when
        var first = holder().gets("/holds?limit=2&accountId=" + account())
                .body("items", hasSize(2))
                .extract();
        var second = holder().gets("/holds?limit=2&accountId=" + account() + "&cursor=" + first.path("next"));
        // then
        List<Integer> minutes = new ArrayList<>(first.<List<Integer>>path("items.minutes"));
        minutes.addAll(second.extract().<List<Integer>>path("items.minutes"));
        assertThat(minutes).containsExactlyInAnyOrder(10, 11, 12);
        holder().gets("/holds?accountId=" + account()).body("items.minutes", containsInAnyOrder(10, 11, 12));
    }

    private long refusals(String code, UUID payer) {
        return desk.count("""
                select count(*) from event_log where type = 'tb.hold.refused.v1' and data ->> 'code' = ?
                   and data ->> 'payerId' = ? and data ->> 'orderId' = ?""", code, payer.toString(), order.toString());
    }

    private Map<String, Object> wanted(int minutes) {
        return Map.of("accountId", account(), "orderId", order, "minutes", minutes);
    }

    private UUID account() {
        return Desk.accountOf(person);
    }

    private Visitor holder() {
        return Visitor.holder(person);
    }
}
