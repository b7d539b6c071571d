package org.lovebank.timebank.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** Who pays for a service record: the capture is the deposit, and the volunteer has the minutes in every case. */
@QuarkusTest
@TheHouse
class FundedRecordsTest {

    private static final String RECIPIENT = "RECIPIENT";

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final UUID order = UUID.randomUUID();
    private UUID payer = UUID.randomUUID();
    private UUID volunteer = UUID.randomUUID();
    private long issued;
    private long pool;

    FundedRecordsTest(Registry registry, Orders orders, Desk desk) {
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
    void theCaptureIsTheDeposit() {
        // given
        orders.asksForPayment(order, 1, payer, 60);
        // when
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        // then: one transfer, nothing issued
        Desk.minutes(payer, 0, 60, 0);
        Desk.minutes(volunteer, 60, 0, 0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
        Visitor.holder(volunteer)
                .gets("/transfers/" + PostingTable.depositOf(record))
                .statusCode(200)
                .body("kind", equalTo("CAPTURE"))
                .body("amount", equalTo(60))
                .body("factId", equalTo(record.toString()));
        holdOf(payer).body("items[0].state", equalTo("CAPTURED")).body("items[0].recordId", equalTo(record.toString()));
        assertThat(desk.count("""
                        select count(*) from event_log where type = 'tb.hold.captured.v1' and data ->> 'recordId' = ?
                           and (data ->> 'capturedMinutes')::int = 60 and (data ->> 'releasedMinutes')::int = 0""", record.toString())).isEqualTo(1);
        assertThat(deposits(record, RECIPIENT)).isEqualTo(1);
    }

    @Test
    void aFinalRecordIsSpendableAndReplayChangesNothing() {
        // given
        orders.asksForPayment(order, 1, payer, 60);
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        // when
        for (int i = 0; i < 2; i++) {
            orders.confirms(record, order, RECIPIENT, volunteer, 60);
            orders.finalises(record, order, RECIPIENT, volunteer, 60);
            orders.asksForPayment(order, 1, payer, 60);
        }
        // then
        Desk.minutes(payer, 0, 60, 0);
        Desk.minutes(volunteer, 0, 60, 0);
        assertThat(deposits(record, RECIPIENT)).isEqualTo(1);
    }

    @Test
    void whatTheHoldHasBeyondTheMinutesGoesBack() {
        // given
        orders.asksForPayment(order, 1, payer, 90);
        // when
        orders.confirmed(order, RECIPIENT, volunteer, 40);
        // then
        Desk.minutes(payer, 0, 80, 0);
        Desk.minutes(volunteer, 40, 0, 0);
        holdOf(payer).body("items[0].capturedMinutes", equalTo(40));
    }

    @Test
    void whatTheHoldLacksIsIssued() {
        // given
        orders.asksForPayment(order, 1, payer, 40);
        // when
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        orders.finalises(record, order, RECIPIENT, volunteer, 60);
        // then
        Desk.minutes(payer, 0, 80, 0);
        Desk.minutes(volunteer, 0, 60, 0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued - 20);
    }

    @Test
    void threeVolunteersOfOneOrderArePaidOnceAndHaveTheirMinutesAll() {
        // given: the recipient pays 60
        UUID second = registry.registersVolunteer("cn");
        UUID third = registry.registersVolunteer("cn");
        orders.asksForPayment(order, 1, payer, 60);
        // when
        List.of(volunteer, second, third).forEach(one -> orders.confirmed(order, RECIPIENT, one, 60));
        // then: TIME_HELD -60, ISSUANCE_TIME -120, three times +60
        Desk.minutes(payer, 0, 60, 0);
        List.of(volunteer, second, third).forEach(one -> Desk.minutes(one, 60, 0, 0));
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued - 120);
    }

    @Test
    void fiveRecipientsPayAndTheVolunteerIsCreditedOnce() {
        // given: five times 60 for one service of 60 minutes
        List<UUID> payers = new ArrayList<>(List.of(payer));
        while (payers.size() < 5) {
            payers.add(aPayer(120));
        }
        issued = desk.ofTheBranch("ISSUANCE_TIME");
        for (UUID one : payers) {
            orders.asksForPayment(order, payers.indexOf(one) + 1, one, 60);
        }
        // when
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        orders.finalises(record, order, RECIPIENT, volunteer, 60);
        // then: the surplus of 240 is the pool's
        payers.forEach(one -> Desk.minutes(one, 0, 60, 0));
        Desk.minutes(volunteer, 0, 60, 0);
        assertThat(desk.ofTheBranch("POOL_TIME")).isEqualTo(pool + 240);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
    }

    @Test
    void aPayerWhoComesAfterTheRecordEndsWhereAPayerBeforeItWould() {
        // given: confirmed, even final, before the order asked for payment
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        orders.finalises(record, order, RECIPIENT, volunteer, 60);
        Desk.minutes(volunteer, 0, 60, 0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued - 60);
        // when
        orders.asksForPayment(order, 1, payer, 90);
        // then: what was issued is paid back, the rest returns, and the volunteer notices nothing
        Desk.minutes(payer, 0, 60, 0);
        Desk.minutes(volunteer, 0, 60, 0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
        holdOf(payer).body("items[0].state", equalTo("CAPTURED")).body("items[0].capturedMinutes", equalTo(60));
    }

    @Test
    void finalBeforeConfirmedIsTheSameDeposit() {
        // given
        orders.asksForPayment(order, 1, payer, 60);
        UUID record = UUID.randomUUID();
        orders.finalises(record, order, RECIPIENT, volunteer, 60);
        // when
        orders.confirms(record, order, RECIPIENT, volunteer, 60);
        // then
        Desk.minutes(payer, 0, 60, 0);
        Desk.minutes(volunteer, 0, 60, 0);
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued);
    }

    @Test
    void inWhateverOrderTheNewsComeTheBooksEndTheSame() {
        // given: two payers, two volunteers, one order, told in six different orders
        List<List<Integer>> ways = List.of(
                List.of(0, 1, 2, 3),
                List.of(2, 3, 0, 1),
                List.of(0, 2, 1, 3),
                List.of(2, 0, 3, 1),
                List.of(0, 2, 3, 1),
                List.of(2, 0, 1, 3));
        for (List<Integer> way : ways) {
            UUID anOrder = UUID.randomUUID();
            List<UUID> people = List.of(
                    aPayer(60), aPayer(60), registry.registersVolunteer("cn"), registry.registersVolunteer("cn"));
            long issuedBefore = desk.ofTheBranch("ISSUANCE_TIME");
            long poolBefore = desk.ofTheBranch("POOL_TIME");
            // when
            for (int news : way) {
                UUID who = people.get(news);
                if (news < 2) {
                    orders.asksForPayment(anOrder, news + 1, who, 60);
                } else {
                    orders.confirmed(anOrder, RECIPIENT, who, 60);
                }
            }
            // then
            people.subList(0, 2).forEach(one -> Desk.minutes(one, 0, 0, 0));
            people.subList(2, 4).forEach(one -> Desk.minutes(one, 60, 0, 0));
            assertThat(desk.ofTheBranch("ISSUANCE_TIME"))
                    .as("issued, told as %s", way)
                    .isEqualTo(issuedBefore - 60);
            assertThat(desk.ofTheBranch("POOL_TIME"))
                    .as("pool, told as %s", way)
                    .isEqualTo(poolBefore + 60);
        }
    }

    @Test
    void otherMinutesThanWereDepositedAreForAPersonToDecide() {
        // given
        orders.asksForPayment(order, 1, payer, 60);
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        // when
        orders.finalises(record, order, RECIPIENT, volunteer, 75);
        // then
        Desk.minutes(volunteer, 60, 0, 0);
        Desk.minutes(payer, 0, 60, 0);
        assertThat(desk.told("tb.deposit.rejected.v1", record)).isEqualTo(1);
    }

    private UUID aPayer(int minutes) {
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, minutes);
        return person;
    }

    private long deposits(UUID record, String from) {
        return desk.count("""
                select count(*) from event_log where type = 'tb.deposit.posted.v1' and subject = ?
                   and data ->> 'fundedFrom' = ?""", record, from);
    }

    private static io.restassured.response.ValidatableResponse holdOf(UUID person) {
        return Visitor.holder(person)
                .gets("/holds?accountId=" + Desk.accountOf(person))
                .statusCode(200);
    }
}
