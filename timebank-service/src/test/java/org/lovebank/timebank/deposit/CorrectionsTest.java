package org.lovebank.timebank.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** A record that was wrong is undone and the right one takes its place, together and in sight of each other. */
@QuarkusTest
@TheHouse
class CorrectionsTest {

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final UUID order = UUID.randomUUID();
    private final UUID correction = UUID.randomUUID();
    private UUID volunteer = UUID.randomUUID();

    CorrectionsTest(Registry registry, Orders orders, Desk desk) {
        this.registry = registry;
        this.orders = orders;
        this.desk = desk;
    }

    @BeforeEach
    void aVolunteer() {
        volunteer = registry.registersVolunteer("cn");
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void theOldIsReversedAndTheNewDepositedInOneInstruction() {
        // given
        UUID record = finalised("NONE", 120);
        // when
        correct(record, "NONE", 120, 90);
        // then
        Desk.minutes(volunteer, 0, 90, 0);
        Visitor holder = Visitor.holder(volunteer);
        holder.gets("/accounts/" + Desk.accountOf(volunteer)).body("earnedMinutes", equalTo(90));
        String group = holder.gets("/transfers/" + PostingTable.depositOf(correction))
                .statusCode(200)
                .body("amount", equalTo(90))
                .extract()
                .path("groupId");
        String reversal = holder.gets("/transfers/" + PostingTable.depositOf(record))
                .extract()
                .path("reversedBy");
        holder.gets("/transfers/" + reversal).body("groupId", equalTo(group));
        assertThat(desk.count(
                        "select count(*) from deposit where record_id = ? and corrects_id = ?", correction, record))
                .isEqualTo(1);
    }

    @Test
    void theSameCorrectionTwiceIsOne() {
        // given
        UUID record = finalised("NONE", 120);
        // when
        correct(record, "NONE", 120, 90);
        correct(record, "NONE", 120, 90);
        // then
        Desk.minutes(volunteer, 0, 90, 0);
        assertThat(desk.count("select count(*) from transfer where fact_id = ? and kind <> 9", correction))
                .isEqualTo(2);
        assertThat(desk.told("tb.deposit.posted.v1", correction)).isEqualTo(1);
    }

    @Test
    void whatWasSpentIsOwedUntilItIsEarnedAgain() {
        // given
        UUID record = finalised("NONE", 120);
        Visitor holder = Visitor.holder(volunteer);
        Map<String, Object> conversion = Map.of("accountId", Desk.accountOf(volunteer), "minutes", 60);
        holder.posts("/conversions", Map.of("accountId", Desk.accountOf(volunteer), "minutes", 120))
                .statusCode(201);
        // when
        correct(record, "NONE", 120, 60);
        // then
        Desk.minutes(volunteer, 0, -60, 0);
        holder.gets("/accounts/" + Desk.accountOf(volunteer)).body("status", equalTo("FROZEN"));
        holder.posts("/conversions", conversion).statusCode(409).body("code", equalTo("FROZEN_FOR_SPENDING"));
        registry.finalises(volunteer, 60);
        holder.gets("/accounts/" + Desk.accountOf(volunteer))
                .body("status", equalTo("OPEN"))
                .body("availableMinutes", equalTo(0));
        registry.finalises(volunteer, 60);
        holder.posts("/conversions", conversion).statusCode(201);
    }

    @Test
    void theCorrectionsOwnNewsMayComeFirst() {
        // given
        UUID record = finalised("NONE", 120);
        registry.finalises(correction, 5, volunteer, 90);
        Desk.minutes(volunteer, 0, 210, 0);
        // when
        correct(record, "NONE", 120, 90);
        // then
        Desk.minutes(volunteer, 0, 90, 0);
    }

    @Test
    void aRecordThatNeverCameHereIsOnlyReplaced() {
        // given / when
        correct(UUID.randomUUID(), "NONE", 120, 90);
        // then
        Desk.minutes(volunteer, 0, 90, 0);
    }

    @Test
    void aRecordThatWasVoidedBeforeIsOnlyReplaced() {
        // given: the council undid it by hand
        UUID record = finalised("NONE", 120);
        Visitor.staff(org.lovebank.access.Roles.BANK_COUNCIL, "cn")
                .posts("/transfers/" + PostingTable.depositOf(record) + "/reversal", Map.of("reason", "记录有误"))
                .statusCode(201);
        // when
        correct(record, "NONE", 120, 90);
        // then
        Desk.minutes(volunteer, 0, 90, 0);
    }

    @Test
    void aRecordAndItsCorrectionWaitForTheirHolder() {
        // given: the registration has not come yet
        volunteer = UUID.randomUUID();
        UUID record = UUID.randomUUID();
        registry.finalises(record, 5, volunteer, 120);
        correct(record, "NONE", 120, 90);
        // when
        registry.registers(volunteer, "cn");
        // then
        Desk.minutes(volunteer, 0, 90, 0);
    }

    @Test
    void thePayerPaysTheCorrectedMinutes() {
        // given: 90 set aside, 60 paid
        UUID payer = registry.registersVolunteer("cn");
        registry.finalises(payer, 120);
        orders.asksForPayment(order, 1, payer, 90);
        long issued = desk.ofTheBranch("ISSUANCE_TIME");
        UUID record = finalised("RECIPIENT", 60);
        Desk.minutes(payer, 0, 60, 0);
        // when
        correct(record, "RECIPIENT", 60, 75);
        // then: 75 are paid, nothing is issued
        Desk.minutes(payer, 0, 45, 0);
        Desk.minutes(volunteer, 0, 75, 0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
        Visitor.holder(payer)
                .gets("/holds?accountId=" + Desk.accountOf(payer))
                .body("items.findAll { it.state == 'RETURNED' }.capturedMinutes", contains(60))
                .body("items.findAll { it.state == 'CAPTURED' }.capturedMinutes", contains(75));
    }

    @Test
    void aCorrectionThatDoesNotCountIsParked() {
        // given
        UUID record = finalised("NONE", 60);
        // when / then: a state or a source of funding that nobody knows waits for a person
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> correct(record, "LOTTERY", 60, 30)))
                .isInstanceOf(CannotApply.class);
        Desk.minutes(volunteer, 0, 60, 0);
    }

    private UUID finalised(String funding, int minutes) {
        UUID record = UUID.randomUUID();
        orders.finalises(record, order, funding, volunteer, minutes);
        return record;
    }

    private void correct(UUID record, String funding, int was, int minutes) {
        orders.corrects(record, order, funding, volunteer, was, correction, minutes);
    }
}
