package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.ledger.chart.PostingTable;
import org.lovebank.timebank.ledger.lane.Ledger;

/** Minutes for the public pool: once per key, by their holder, and written in the passbook. */
@QuarkusTest
@TheHouse
class DonationsTest {

    private final Registry registry;
    private final Desk desk;
    private final Chart chart;
    private final Ledger ledger;
    private UUID person = UUID.randomUUID();
    private UUID account = UUID.randomUUID();
    private Visitor donor = Visitor.holder(person);

    DonationsTest(Registry registry, Desk desk, Chart chart, Ledger ledger) {
        this.registry = registry;
        this.desk = desk;
        this.chart = chart;
        this.ledger = ledger;
    }

    @BeforeEach
    void aHolderWithTwoHours() {
        person = registry.registersVolunteer("cn.xigu");
        account = Desk.accountOf(person);
        donor = Visitor.holder(person);
        registry.finalises(person, 120);
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void whatIsDonatedIsInThePoolOnce() {
        // given
        long pool = pool();
        String key = UUID.randomUUID().toString();
        Map<String, Object> donation = Map.of("accountId", account, "minutes", 45, "purpose", "ELDERLY");
        String first = donor.posts("/donations", key, donation)
                .statusCode(201)
                .extract()
                .asString();
        // when
        var again = donor.posts("/donations", key, donation);
        // then
        assertThat(again.statusCode(201)
                        .header("Idempotent-Replayed", "true")
                        .extract()
                        .asString())
                .isEqualTo(first);
        assertThat(pool() - pool).isEqualTo(45);
        donor.gets("/accounts/" + account).body("availableMinutes", equalTo(75)).body("earnedMinutes", equalTo(120));
        donor.gets("/accounts/" + account + "/passbook").body("items.kind", contains("DONATION", "RELEASE"));
        donor.posts("/donations", key, Map.of("accountId", account, "minutes", 46))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void theDonorAndTheBranchReadWhatWasDonatedPageByPage() {
        // given
        for (int minutes = 1; minutes <= 3; minutes++) {
            donor.posts("/donations", Map.of("accountId", account, "minutes", minutes))
                    .statusCode(201);
        }
        // when
        var page = donor.gets("/donations?limit=2&accountId=" + account);
        // then
        page.body("items.minutes", contains(3, 2)).body("items.minutesLeft", contains(114, 117));
        donor.gets("/donations?limit=2&accountId=" + account + "&cursor="
                        + page.extract().path("next"))
                .body("items.minutes", contains(1))
                .body("next", nullValue());
        Visitor.staff(Roles.AUDITOR, "cn")
                .gets("/donations?accountId=" + account)
                .body("items", hasSize(3));
        Visitor.holder(UUID.randomUUID())
                .gets("/donations?accountId=" + account)
                .statusCode(404);
    }

    @Test
    void aTeamsTimeIsDonatedByItsLeaderAndOnlyDonated() {
        // given
        UUID team = UUID.randomUUID();
        registry.tells(new VolunteerEvent.TeamChanged(
                team, 1, UUID.randomUUID(), "微笑天使", "GENERAL", "cn.xigu", "ACTIVE", Registry.SERVED_FROM));
        earnedTogether(team, 60);
        Visitor leader = Visitor.leader(team);
        UUID account = Desk.accountOf(team);
        // when
        var donated = leader.posts("/donations", Map.of("accountId", account, "minutes", 60));
        // then
        donated.statusCode(201).body("minutesLeft", equalTo(0));
        donor.posts("/donations", Map.of("accountId", account, "minutes", 1)).statusCode(404);
        leader.posts(
                        "/gifts",
                        Map.of(
                                "fromAccountId",
                                account,
                                "toAccountId",
                                Desk.accountOf(person),
                                "minutes",
                                1,
                                "relation",
                                "SPOUSE"))
                .statusCode(409)
                .body("code", equalTo("TEAM_TIME_IS_DONATED_ONLY"));
        donor.posts(
                        "/gifts",
                        Map.of(
                                "fromAccountId",
                                Desk.accountOf(person),
                                "toAccountId",
                                account,
                                "minutes",
                                1,
                                "relation",
                                "SPOUSE"))
                .statusCode(409)
                .body("code", equalTo("PERSONS_ACCOUNT_NEEDED"));
    }

    @Test
    void moreThanThereIsOrForAnUnknownPurposeIsRefused() {
        // when / then
        donor.posts("/donations", Map.of("accountId", account, "minutes", 121))
                .statusCode(409)
                .body("code", equalTo("INSUFFICIENT_BALANCE"));
        donor.posts("/donations", Map.of("accountId", account, "minutes", 10, "purpose", "PARTY"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_PURPOSE"));
        donor.posts("/donations", Map.of("accountId", account, "minutes", 10, "purpose", "给王奶奶"))
                .statusCode(400);
        donor.posts("/donations", Map.of("accountId", account, "minutes", 0)).statusCode(400);
        donor.postsWithoutKey("/donations", Map.of("accountId", account, "minutes", 10))
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        Visitor.staff(Roles.BANK_TELLER, "cn")
                .posts("/donations", Map.of("accountId", account, "minutes", 10))
                .statusCode(403);
        Visitor.holder(UUID.randomUUID())
                .posts("/donations", Map.of("accountId", account, "minutes", 10))
                .statusCode(404);
        donor.gets("/accounts/" + account).body("availableMinutes", equalTo(120));
    }

    @Test
    void theRulesOfGivingAreOpenToAllWithTheirSource() {
        // when
        var rules = donor.gets("/giving-policies");
        // then
        rules.statusCode(200)
                .body("items[0].code", equalTo("DEFAULT"))
                .body("items[0].content.giftExpiryDays", equalTo(7))
                .body("items[0].content.inheritanceDays", equalTo(180))
                .body("items[0].source", org.hamcrest.Matchers.containsString("南京"));
    }

    private void earnedTogether(UUID team, long minutes) {
        UUID record = UUID.randomUUID();
        Books books = chart.member(Desk.accountOf(team)).orElseThrow();
        ledger.post(PostingTable.settle(
                record, books, chart.branch(books.branchId()), minutes, null, TestBank.stamp(record)));
    }

    private long pool() {
        return desk.count("""
                select sum(credits - debits) from account_balance b join ledger_account a on a.id = b.ledger_account
                 where a.kind = 14 and a.branch_id = ?::uuid""", Desk.ROOT_BRANCH);
    }
}
