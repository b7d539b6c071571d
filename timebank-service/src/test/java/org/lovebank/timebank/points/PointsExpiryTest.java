package org.lovebank.timebank.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
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
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Points live for 24 months under the default pack; their holder is told three times, and they go once. */
@QuarkusTest
@TheHouse
class PointsExpiryTest {

    private final Registry registry;
    private final Desk desk;
    private final PointsJob job;
    private final ExpirePoints expirePoints;
    private final LocalDate lastDay = LocalDate.now(Time.DAYS).plusMonths(24);
    private UUID person = UUID.randomUUID();
    private UUID account = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);

    PointsExpiryTest(Registry registry, Desk desk, PointsJob job, ExpirePoints expirePoints) {
        this.registry = registry;
        this.desk = desk;
        this.job = job;
        this.expirePoints = expirePoints;
    }

    @BeforeEach
    void aHolderWithTwentyPoints() {
        person = registry.registersVolunteer("cn");
        account = Desk.accountOf(person);
        holder = Visitor.holder(person);
        registry.finalises(person, 120);
        holder.posts("/conversions", Map.of("accountId", account, "minutes", 120))
                .statusCode(201);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void whatIsLeftGoesOnItsDayAndNotBefore() {
        // given
        lots().body("items", hasSize(1))
                .body("items[0].pointsLeft", equalTo(20))
                .body("items[0].expiresOn", equalTo(lastDay.toString()));
        job.on(lastDay.minusDays(1));
        points().body("points", equalTo(20));
        // when
        job.on(lastDay);
        job.on(lastDay.plusDays(1));
        // then
        points().body("points", equalTo(0));
        lots().body("items", hasSize(0));
        assertThat(expired()).isEqualTo(20);
    }

    @Test
    void itsHolderIsToldOnceEachAt90And30And7Days() {
        // when
        for (int days : List.of(91, 90, 89, 30, 29, 8, 7, 1)) {
            job.on(lastDay.minusDays(days));
            job.on(lastDay.minusDays(days));
        }
        // then
        assertThat(told()).isEqualTo(3);
        assertThat(desk.count(
                        "select count(*) from event_log where type = 'tb.points.expiring.v1' and subject = ?"
                                + " and data::text like '%\"pointsLeft\":20%' and data::text not like '%王%'",
                        lot()))
                .isEqualTo(3);
    }

    @Test
    void ofWhatIsSpentNothingIsToldAndNothingGoes() {
        // given
        redeem(20).statusCode(201);
        // when
        job.on(lastDay.minusDays(7));
        job.on(lastDay);
        // then
        assertThat(told()).isZero();
        assertThat(expired()).isZero();
        points().body("heldPoints", equalTo(20));
    }

    @Test
    void whatComesBackAfterItsDayGoesWithTheNextRun() {
        // given: held over its last day
        String redemption = redeem(15).statusCode(201).extract().path("id");
        job.on(lastDay);
        assertThat(expired()).isEqualTo(5);
        // when
        holder.posts("/redemptions/" + redemption + "/cancellation", Map.of()).statusCode(200);
        points().body("points", equalTo(15));
        job.on(lastDay);
        // then
        points().body("points", equalTo(0));
        assertThat(expired()).isEqualTo(20);
    }

    @Test
    void whoDiesAfterTheExpiryExpiresNothingTwice() {
        // given: posted, but not noted
        job.on(lastDay);
        desk.run("update points_lot set settled = false where account_id = ?", account);
        // when
        job.on(lastDay);
        // then
        assertThat(expired()).isEqualTo(20);
        assertThat(desk.count("select count(*) from points_lot where account_id = ? and not settled", account))
                .isZero();
    }

    @Test
    void aSpendAtTheSameInstantIsNeverSpentTwice() throws Exception {
        // given
        job.on(lastDay.minusDays(100));
        String item = Desk.offers(Desk.item("PTS", 2, 100));
        // when
        List<Callable<Integer>> together = new java.util.ArrayList<>(java.util.Collections.nCopies(
                10,
                () -> holder.posts("/redemptions", Map.of("accountId", account, "itemId", item, "quantity", 1))
                        .extract()
                        .statusCode()));
        together.add(5, () -> {
            expirePoints.due(lastDay, 1000).forEach(expirePoints::one);
            return 0;
        });
        List<Integer> statuses;
        try (ExecutorService threads = Executors.newFixedThreadPool(11)) {
            statuses = threads.invokeAll(together).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
        job.on(lastDay);
        // then
        long held = 2L * java.util.Collections.frequency(statuses, 201);
        points().body("points", equalTo(0)).body("heldPoints", equalTo((int) held));
        assertThat(expired()).isEqualTo(20 - held);
    }

    @Test
    void onlyTheHolderAndStaffOfThePlaceSeeLots() {
        // when / then
        Visitor.holder(UUID.randomUUID())
                .gets("/accounts/" + account + "/points")
                .statusCode(404);
        Visitor.staff(Roles.BANK_TELLER, "cn.elsewhere")
                .gets("/accounts/" + account + "/points")
                .statusCode(404);
        Visitor.staff(Roles.BANK_TELLER, "cn")
                .gets("/accounts/" + account + "/points")
                .statusCode(200)
                .body(not(containsString("王")));
    }

    private ValidatableResponse lots() {
        return holder.gets("/accounts/" + account + "/points").statusCode(200);
    }

    private ValidatableResponse points() {
        return holder.gets("/accounts/" + account);
    }

    private UUID lot() {
        return UUID.fromString(lots().extract().path("items[0].transferId"));
    }

    private ValidatableResponse redeem(int price) {
        String item = Desk.offers(Desk.item("PTS", price, 9));
        return holder.posts("/redemptions", Map.of("accountId", account, "itemId", item, "quantity", 1));
    }

    private long told() {
        return desk.count(
                "select count(*) from event_log e join points_lot l on l.lot_id = e.subject"
                        + " where e.type = 'tb.points.expiring.v1' and l.account_id = ?",
                account);
    }

    private long expired() {
        return desk.count(
                "select coalesce(sum(t.amount), 0) from transfer t join ledger_account a on a.id = t.debit_account"
                        + " where t.kind = 14 and a.account_id = ?",
                account);
    }
}
