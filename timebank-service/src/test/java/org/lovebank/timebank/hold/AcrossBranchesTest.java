package org.lovebank.timebank.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** A street with its own love bank pays for the help of another branch's volunteer, through the clearing accounts of the two. */
@QuarkusTest
@TheHouse
class AcrossBranchesTest {

    private static final String RECIPIENT = "RECIPIENT";

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final UUID order = UUID.randomUUID();
    private final String street = "cn.s" + UUID.randomUUID().toString().substring(0, 8);
    private String branch = "";
    private UUID payer = UUID.randomUUID();
    private UUID volunteer = UUID.randomUUID();
    private long issued;

    AcrossBranchesTest(Registry registry, Orders orders, Desk desk) {
        this.registry = registry;
        this.orders = orders;
        this.desk = desk;
    }

    @BeforeEach
    void aPayerOfAStreetAndAVolunteerOfTheTown() {
        branch = Visitor.staff(Roles.CENTER_ADMIN, "cn")
                .posts("/branches", Map.of("areaPath", street, "name", "街道爱心银行"))
                .statusCode(201)
                .extract()
                .path("id");
        payer = aPayer(120);
        volunteer = registry.registersVolunteer("cn");
        issued = desk.ofTheBranch("ISSUANCE_TIME");
    }

    @AfterEach
    void soundBooksThatAddUpToZeroAtEachBranch() {
        desk.booksMustBeSound();
        for (String one : List.of(branch, Desk.ROOT_BRANCH)) {
            Visitor.staff(Roles.AUDITOR, "cn")
                    .gets("/trial-balance?branchId=" + one)
                    .body("units.sum", contains(0, 0));
        }
    }

    @Test
    void thePayersMinutesArriveAtTheVolunteerAndTheStreetOwesThem() {
        // given
        orders.asksForPayment(order, 1, payer, 90);
        // when
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        orders.finalises(record, order, RECIPIENT, volunteer, 60);
        // then: nothing is issued and nothing counts as served; the rest of the hold is back
        Desk.minutes(payer, 0, 60, 0);
        Desk.minutes(volunteer, 0, 60, 0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
        assertThat(streetHas("SERVED_TIME")).isZero();
        owes(60);
        Visitor.holder(volunteer)
                .gets("/transfers/" + PostingTable.depositOf(record))
                .body("kind", equalTo("DEPOSIT"))
                .body("amount", equalTo(60));
        assertThat(told("tb.deposit.posted.v1", record, "fundedFrom", RECIPIENT))
                .isEqualTo(1);
        assertThat(desk.told("tb.deposit.underfunded.v1", record)).isZero();
    }

    @Test
    void severalPayersOfBothBranchesPayOneRecord() {
        // given: one at home, one of the street, and what the two lack is issued
        UUID near = registry.registersVolunteer("cn");
        registry.finalises(near, 60);
        issued = desk.ofTheBranch("ISSUANCE_TIME");
        orders.asksForPayment(order, 1, near, 20);
        orders.asksForPayment(order, 2, payer, 30);
        // when
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        // then
        Desk.minutes(volunteer, 60, 0, 0);
        owes(30);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued - 10);
        // and a late one of the street pays the issuance back
        UUID late = aPayer(60);
        orders.asksForPayment(order, 3, late, 60);
        Desk.minutes(late, 0, 50, 0);
        owes(40);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
        // and when the record is voided everybody has everything again
        orders.voids(record, order, RECIPIENT, volunteer, 60);
        Desk.minutes(payer, 0, 120, 0);
        Desk.minutes(near, 0, 60, 0);
        Desk.minutes(late, 0, 60, 0);
        Desk.minutes(volunteer, 0, 0, 0);
        owes(0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
    }

    @Test
    void whatIsTooMuchStaysInTheStreetsOwnPool() {
        // given: paid in full by one, and another pays as well
        UUID other = aPayer(60);
        orders.asksForPayment(order, 1, payer, 60);
        orders.asksForPayment(order, 2, other, 60);
        // when
        orders.confirmed(order, RECIPIENT, volunteer, 60);
        // then
        Desk.minutes(other, 0, 0, 0);
        assertThat(streetHas("POOL_TIME")).isEqualTo(60);
        owes(60);
    }

    @Test
    void whereTheLimitIsMetTheHelperIsCreditedThePayerPaysAtHomeAndTheBreakIsTold() {
        // given
        limit(50);
        orders.asksForPayment(order, 1, payer, 60);
        // when
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        // then
        Desk.minutes(payer, 0, 60, 0);
        Desk.minutes(volunteer, 60, 0, 0);
        owes(0);
        assertThat(streetHas("SERVED_TIME")).isEqualTo(60);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued - 60);
        assertThat(told("tb.deposit.underfunded.v1", record, "code", "CLEARING_LIMIT_REACHED"))
                .isEqualTo(1);
        orders.confirms(record, order, RECIPIENT, volunteer, 60);
        assertThat(desk.told("tb.deposit.underfunded.v1", record)).isEqualTo(1);
        // and it is undone as it was done, though there is room by now
        orders.voids(record, order, RECIPIENT, volunteer, 60);
        Desk.minutes(payer, 0, 120, 0);
        Desk.minutes(volunteer, 0, 0, 0);
        assertThat(streetHas("SERVED_TIME")).isZero();
    }

    @Test
    void whoComesLateAndMeetsTheLimitPaysAtHome() {
        // given
        limit(50);
        orders.confirmed(order, RECIPIENT, volunteer, 60);
        // when
        orders.asksForPayment(order, 1, payer, 60);
        // then: the volunteer's branch keeps what it issued
        Desk.minutes(payer, 0, 60, 0);
        Desk.minutes(volunteer, 60, 0, 0);
        owes(0);
        assertThat(streetHas("SERVED_TIME")).isEqualTo(60);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued - 60);
    }

    @Test
    void theStreetsPoolPaysForHelpThatWasGivenThere() {
        // given: a neighbour's donation
        Visitor.holder(payer)
                .posts("/donations", Map.of("accountId", Desk.accountOf(payer), "minutes", 100))
                .statusCode(201);
        long townsPool = desk.ofTheBranch("POOL_TIME");
        // when
        UUID record = orders.confirmedAt(street + ".lou3", order, "POOL", volunteer, 60);
        // then
        Desk.minutes(volunteer, 60, 0, 0);
        assertThat(streetHas("POOL_TIME")).isEqualTo(40);
        assertThat(desk.ofTheBranch("POOL_TIME")).isEqualTo(townsPool);
        owes(60);
        assertThat(told("tb.deposit.posted.v1", record, "fundedFrom", "POOL")).isEqualTo(1);
        // and what it lacks, or may not owe, is issued and told as what it is
        UUID tooMuch = orders.confirmedAt(street, UUID.randomUUID(), "POOL", volunteer, 41);
        limit(70);
        UUID noRoom = orders.confirmedAt(street, UUID.randomUUID(), "POOL", volunteer, 30);
        UUID granted = orders.confirmedAt(street, UUID.randomUUID(), "GRANT", volunteer, 10);
        assertThat(told("tb.deposit.underfunded.v1", tooMuch, "code", "POOL_TOO_SHORT"))
                .isEqualTo(1);
        assertThat(told("tb.deposit.underfunded.v1", noRoom, "code", "CLEARING_LIMIT_REACHED"))
                .isEqualTo(1);
        assertThat(told("tb.deposit.underfunded.v1", granted, "code", "GRANT_FUND_TOO_SHORT"))
                .isEqualTo(1);
        assertThat(streetHas("POOL_TIME")).isEqualTo(40);
        Desk.minutes(volunteer, 141, 0, 0);
        // and a voided record brings the pool its minutes back
        orders.voids(record, order, "POOL", volunteer, 60);
        assertThat(streetHas("POOL_TIME")).isEqualTo(100);
        Desk.minutes(volunteer, 81, 0, 0);
        owes(0);
    }

    @Test
    void aDisputeThatIsUpheldPaysThePayerOfTheOtherBranchBack() {
        // given
        orders.asksForPayment(order, 1, payer, 60);
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        orders.finalises(record, order, RECIPIENT, volunteer, 60);
        // when
        Visitor.staff(Roles.BANK_COUNCIL, "cn")
                .posts("/transfers/" + PostingTable.releaseOf(record) + "/reversal", Map.of("reason", "记录有误"))
                .statusCode(201);
        // then
        Desk.minutes(payer, 0, 120, 0);
        Desk.minutes(volunteer, 0, 0, 0);
        owes(0);
    }

    @Test
    void theMonthsStatementShowsWhatTheStreetPaid() {
        // given
        orders.asksForPayment(order, 1, payer, 60);
        orders.confirmed(order, RECIPIENT, volunteer, 60);
        String month = YearMonth.now(Time.DAYS).toString();
        // when / then
        Visitor.staff(Roles.AUDITOR, "cn")
                .gets("/clearing?branchId=" + branch + "&month=" + month)
                .statusCode(200)
                .body("pairs[0].sentMinutes", equalTo(60))
                .body("pairs[0].closingMinutes", equalTo(60));
        Visitor.staff(Roles.AUDITOR, "cn")
                .gets("/clearing?branchId=" + Desk.ROOT_BRANCH + "&month=" + month + "&counterpartyId=" + branch)
                .statusCode(200)
                .body("pairs[0].lines.kind", contains("DEPOSIT"));
    }

    private UUID aPayer(int minutes) {
        UUID person = registry.registersVolunteer(street);
        registry.finalises(person, minutes);
        return person;
    }

    private void limit(int minutes) {
        Visitor centre = Visitor.staff(Roles.CENTER_ADMIN, "cn");
        var there = centre.gets("/clearing-pairs?branchId=" + branch).extract();
        Integer version = there.path("items[0].version");
        if (version == null) {
            centre.posts(
                            "/clearing-pairs",
                            Map.of("branchId", branch, "counterpartyId", Desk.ROOT_BRANCH, "limitMinutes", minutes))
                    .statusCode(201);
        } else {
            centre.puts(
                            "/clearing-pairs/" + there.<String>path("items[0].id"),
                            "\"v" + version + "\"",
                            Map.of("limitMinutes", minutes))
                    .statusCode(200);
        }
    }

    /** What the street owes the town, and the town has to get. */
    private void owes(int minutes) {
        Visitor.staff(Roles.AUDITOR, "cn")
                .gets("/clearing-pairs?branchId=" + branch)
                .body("items[0].owedMinutes", equalTo(minutes));
    }

    private long streetHas(String kind) {
        return desk.count("""
                select coalesce(sum(b.credits - b.debits), 0) from account_balance b
                  join ledger_account a on a.id = b.ledger_account join account_kind k on k.code = a.kind
                 where a.branch_id = ?::uuid and a.account_id is null and k.name = ?""", branch, kind);
    }

    private long told(String type, UUID record, String field, String word) {
        return desk.count(
                "select count(*) from event_log where type = ? and subject = ? and data ->> ? = ?",
                type,
                record,
                field,
                word);
    }
}
