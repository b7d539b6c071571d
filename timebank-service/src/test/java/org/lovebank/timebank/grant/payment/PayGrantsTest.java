package org.lovebank.timebank.grant.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Every month of every grant is paid once, though the job dies, runs twice at once, or finds the fund empty. */
@QuarkusTest
@TheHouse
class PayGrantsTest {

    private final Registry registry;
    private final Desk desk;
    private final PayGrants payGrants;
    private final Clock clock;
    private final Visitor wang = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private final Visitor li = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private String branch = "";
    private String grant = "";
    private UUID elder = UUID.randomUUID();
    private YearMonth now = YearMonth.of(2026, 1);

    PayGrantsTest(Registry registry, Desk desk, PayGrants payGrants, Clock clock) {
        this.registry = registry;
        this.desk = desk;
        this.payGrants = payGrants;
        this.clock = clock;
    }

    @BeforeEach
    void aGrantOfThreeHoursAMonth() {
        now = YearMonth.from(clock.instant().atZone(Time.DAYS));
        String place = "cn.g" + UUID.randomUUID().toString().substring(0, 8);
        branch = Visitor.staff(Roles.CENTER_ADMIN, "cn")
                .posts("/branches", Map.of("areaPath", place, "name", "街道爱心银行"))
                .statusCode(201)
                .extract()
                .path("id");
        elder = registry.registersVolunteer(place);
        UUID donor = registry.registersVolunteer(place);
        registry.finalises(donor, 1000);
        Visitor.holder(donor)
                .posts("/donations", Map.of("accountId", Desk.accountOf(donor), "minutes", 1000))
                .statusCode(201);
        String programme = approved(
                "/grant-programmes",
                Map.of(
                        "branchId",
                        branch,
                        "name",
                        "高龄独居老人时间",
                        "categoryCode",
                        "LIVES_ALONE_80",
                        "minutesPerMonth",
                        180,
                        "fromMonth",
                        now.toString()));
        grant = "/grants/"
                + approved(
                        "/grants",
                        Map.of(
                                "programmeId",
                                programme,
                                "accountId",
                                Desk.accountOf(elder),
                                "fromMonth",
                                now.toString(),
                                "attested",
                                true));
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void theMonthIsPaidOnceHoweverOftenTheJobRuns() {
        // given
        funded(500);
        // when
        payGrants.run();
        payGrants.run();
        // then
        minutesOf(elder, 180);
        wang.gets(grant + "/payments")
                .body("items", hasSize(1))
                .body("items[0].month", equalTo(now.toString()))
                .body("items[0].state", equalTo("PAID"))
                .body("items[0].minutes", equalTo(180));
        Visitor.holder(elder)
                .gets("/accounts/" + Desk.accountOf(elder) + "/passbook")
                .body("items.kind", contains("GRANT"));
        assertThat(fund()).isEqualTo(320);
    }

    @Test
    void whoDiesAfterTheLedgerPaidHasPaidOnce() {
        // given
        funded(500);
        payGrants.run();
        desk.run("update grant_payment set state = 'DUE' where account_id = ?", Desk.accountOf(elder));
        // when
        payGrants.run();
        // then
        minutesOf(elder, 180);
        wang.gets(grant + "/payments").body("items[0].state", equalTo("PAID"));
    }

    @Test
    void twoJobsAtOncePayOnce() throws Exception {
        // given
        funded(500);
        Callable<Boolean> job = () -> {
            payGrants.run();
            return true;
        };
        // when
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : both.invokeAll(List.of(job, job))) {
                assertThat(one.get()).isTrue();
            }
        }
        payGrants.run();
        // then
        minutesOf(elder, 180);
    }

    @Test
    void anEmptyFundPaysWhenItIsFilled() {
        // given
        payGrants.run();
        wang.gets(grant + "/payments")
                .body("items[0].state", equalTo("WAITING"))
                .body("items[0].refusalCode", equalTo("INSUFFICIENT_BALANCE"));
        minutesOf(elder, 0);
        funded(500);
        desk.run("update grant_payment set changed_at = changed_at - interval '2 hours'");
        // when
        payGrants.run();
        payGrants.run();
        // then
        minutesOf(elder, 180);
        wang.gets(grant + "/payments").body("items[0].state", equalTo("PAID"));
    }

    @Test
    void whatEndedIsNotPaid() {
        // given
        funded(500);
        wang.posts(grant + "/end", Map.of()).statusCode(200);
        // when
        payGrants.run();
        // then
        minutesOf(elder, 0);
        wang.gets(grant + "/payments").body("items", hasSize(0));
    }

    @Test
    void monthsThatTheHouseSleptThroughAreMadeUpFor() {
        // given: granted two months ago, and the house was down since
        funded(600);
        desk.run(
                "update minute_grant set from_month = from_month - interval '2 months' where account_id = ?",
                Desk.accountOf(elder));
        desk.run(
                "update grant_programme set from_month = from_month - interval '2 months' where branch_id = ?::uuid",
                branch);
        // when
        payGrants.run();
        // then
        minutesOf(elder, 540);
        var page = wang.gets(grant + "/payments?limit=2").body("items", hasSize(2));
        wang.gets(grant + "/payments?limit=2&cursor=" + page.extract().path("next"))
                .body("items.month", contains(now.toString()));
    }

    @Test
    void moreThanThePoolHasIsNotFunded() {
        // when
        String funding = "/grant-fundings/" + approved("/grant-fundings", Map.of("branchId", branch, "minutes", 1001));
        // then
        li.gets(funding).body("state", equalTo("REFUSED")).body("refusalCode", equalTo("INSUFFICIENT_BALANCE"));
        assertThat(fund()).isZero();
        li.gets("/grant-fundings?branchId=" + branch).body("items", hasSize(1));
        Visitor.staff(Roles.BANK_COUNCIL, "cn.anning").gets(funding).statusCode(404);
        Visitor.staff(Roles.BANK_COUNCIL, "cn.anning")
                .posts("/grant-fundings", Map.of("branchId", branch, "minutes", 1))
                .statusCode(403);
        wang.posts("/grant-fundings", Map.of("branchId", branch, "minutes", 0)).statusCode(400);
    }

    private void funded(long minutes) {
        String funding = approved("/grant-fundings", Map.of("branchId", branch, "minutes", minutes));
        li.gets("/grant-fundings/" + funding).body("state", equalTo("POSTED"));
    }

    private String approved(String address, Map<String, ?> what) {
        var proposed = wang.posts(address, what).statusCode(201).extract();
        li.posts("/approvals/" + proposed.path("approvalId") + "/signatures", Map.of())
                .statusCode(200);
        return proposed.path("id");
    }

    private static void minutesOf(UUID person, int minutes) {
        Visitor.holder(person).gets("/accounts/" + Desk.accountOf(person)).body("availableMinutes", equalTo(minutes));
    }

    private long fund() {
        return desk.count("""
                select sum(credits - debits) from account_balance b join ledger_account a on a.id = b.ledger_account
                 where a.kind = 15 and a.branch_id = ?::uuid""", branch);
    }
}
