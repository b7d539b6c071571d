package org.lovebank.timebank.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** Who paid for a record that is taken back, or for an order that is cancelled, has the minutes again. */
@QuarkusTest
@TheHouse
class PaidBackTest {

    private static final String RECIPIENT = "RECIPIENT";

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final UUID order = UUID.randomUUID();
    private UUID payer = UUID.randomUUID();
    private UUID volunteer = UUID.randomUUID();
    private long issued;
    private long pool;

    PaidBackTest(Registry registry, Orders orders, Desk desk) {
        this.registry = registry;
        this.orders = orders;
        this.desk = desk;
    }

    @BeforeEach
    void aPayerWithTwoHoursAndAVolunteer() {
        payer = aPayer(120);
        volunteer = registry.registersVolunteer("cn");
        issued = desk.ofTheBranch("ISSUANCE_TIME");
        pool = desk.ofTheBranch("POOL_TIME");
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void anOrderThatIsCancelledPaysForNoRecord() {
        // given
        orders.asksForPayment(order, 1, payer, 60);
        orders.isCancelled(order, 2);
        // when
        orders.confirmed(order, RECIPIENT, volunteer, 60);
        // then
        Desk.minutes(payer, 0, 120, 0);
        Desk.minutes(volunteer, 60, 0, 0);
    }

    @Test
    void whoPaidForAVoidedRecordHasTheMinutesAgain() {
        // given: paid in part, final, and another payer's surplus in the pool
        UUID other = aPayer(60);
        orders.asksForPayment(order, 1, payer, 90);
        orders.asksForPayment(order, 2, other, 60);
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        orders.finalises(record, order, RECIPIENT, volunteer, 60);
        Desk.minutes(volunteer, 0, 60, 0);
        // when
        orders.voids(record, order, RECIPIENT, volunteer, 60);
        orders.voids(record, order, RECIPIENT, volunteer, 60);
        // then
        Desk.minutes(payer, 0, 120, 0);
        Desk.minutes(other, 0, 60, 0);
        Desk.minutes(volunteer, 0, 0, 0);
        assertThat(desk.ofTheBranch("POOL_TIME")).isEqualTo(pool);
        holdOf(payer)
                .body("items.state", contains("RETURNED"))
                .body("items[0].releaseReason", equalTo("RECORD_TAKEN_BACK"));
    }

    @Test
    void whoPaidLateForAVoidedRecordHasTheMinutesAgainToo() {
        // given
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        orders.asksForPayment(order, 1, payer, 60);
        Desk.minutes(payer, 0, 60, 0);
        // when
        orders.voids(record, order, RECIPIENT, volunteer, 60);
        // then
        Desk.minutes(payer, 0, 120, 0);
        Desk.minutes(volunteer, 0, 0, 0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
    }

    @Test
    void theCouncilsReversalPaysThePayerBackAsWell() {
        // given
        orders.asksForPayment(order, 1, payer, 90);
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        orders.finalises(record, order, RECIPIENT, volunteer, 60);
        // when
        var answer = Visitor.staff(Roles.BANK_COUNCIL, "cn")
                .posts("/transfers/" + PostingTable.releaseOf(record) + "/reversal", Map.of("reason", "记录有误"));
        // then
        answer.statusCode(201);
        Desk.minutes(payer, 0, 120, 0);
        Desk.minutes(volunteer, 0, 0, 0);
        holdOf(payer).body("items.state", contains("RETURNED"));
    }

    private UUID aPayer(int minutes) {
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, minutes);
        return person;
    }

    private static io.restassured.response.ValidatableResponse holdOf(UUID person) {
        return Visitor.holder(person)
                .gets("/holds?accountId=" + Desk.accountOf(person))
                .statusCode(200);
    }
}
