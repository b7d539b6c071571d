package org.lovebank.timebank.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Orders;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.hold.order.Wanted;

/** The house dies between intent, ledger and result, or two come at once; nothing is lost and nothing is paid twice. */
@QuarkusTest
@TheHouse
class HoldDeathsTest {

    private static final String RECIPIENT = "RECIPIENT";

    private final Registry registry;
    private final Orders orders;
    private final Desk desk;
    private final PlaceHold placeHold;
    private final AdvanceHold advance;
    private final EndHold endHold;
    private final FundRecord fundRecord;
    private final HoldJob job;
    private final UUID order = UUID.randomUUID();
    private final UUID hold = UUID.randomUUID();
    private UUID payer = UUID.randomUUID();
    private UUID volunteer = UUID.randomUUID();

    HoldDeathsTest(
            Registry registry,
            Orders orders,
            Desk desk,
            PlaceHold placeHold,
            AdvanceHold advance,
            EndHold endHold,
            FundRecord fundRecord,
            HoldJob job) {
        this.registry = registry;
        this.orders = orders;
        this.desk = desk;
        this.placeHold = placeHold;
        this.advance = advance;
        this.endHold = endHold;
        this.fundRecord = fundRecord;
        this.job = job;
    }

    @BeforeEach
    void aPayerWithAnHour() {
        payer = registry.registersVolunteer("cn");
        registry.finalises(payer, 60);
        volunteer = registry.registersVolunteer("cn");
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void whoDiesBeforeTheLedgerIsAskedIsFinishedByTheJob() {
        // given
        intended();
        Desk.minutes(payer, 0, 60, 0);
        // when
        later();
        // then
        assertThat(state()).isEqualTo("PLACED");
        Desk.minutes(payer, 0, 0, 60);
    }

    @Test
    void whoDiesAfterTheLedgerHeldIsFinishedWithoutASecondHold() {
        // given: the ledger holds, the result was not kept
        intended();
        advance.now(hold);
        forget("REQUESTED");
        // when
        later();
        // then
        assertThat(state()).isEqualTo("PLACED");
        Desk.minutes(payer, 0, 0, 60);
    }

    @Test
    void whoDiesWhileGivingBackHasItBackOnce() {
        // given: given back, the result was not kept
        intended();
        advance.now(hold);
        endHold.cancelled(order);
        advance.now(hold);
        forget("RELEASING");
        // when
        later();
        // then
        assertThat(state()).isEqualTo("RELEASED");
        Desk.minutes(payer, 0, 60, 0);
    }

    @Test
    void whatNobodyServedComesBackAfterItsDays() {
        // given
        intended();
        advance.now(hold);
        desk.run("update order_hold set expires_at = expires_at - interval '31 days' where id = ?", hold);
        // when
        job.run();
        // then
        assertThat(state()).isEqualTo("RELEASED");
        assertThat(desk.count("select count(*) from order_hold where id = ? and release_reason = 'EXPIRED'", hold))
                .isEqualTo(1);
        Desk.minutes(payer, 0, 60, 0);
    }

    @Test
    void whoDiesBetweenClaimAndDepositClaimsTheSameAgain() {
        // given: claimed and committed, then the house died; the registry's event comes again
        intended();
        advance.now(hold);
        UUID record = UUID.randomUUID();
        fundRecord.claim(order, record, 60, UUID.fromString(Desk.ROOT_BRANCH), false);
        assertThat(state()).isEqualTo("CAPTURING");
        // when
        orders.confirms(record, order, RECIPIENT, volunteer, 60);
        // then
        assertThat(state()).isEqualTo("CAPTURED");
        Desk.minutes(payer, 0, 0, 0);
        Desk.minutes(volunteer, 60, 0, 0);
    }

    @Test
    void whatIsClaimedIsNotGivenBackMeanwhile() {
        // given
        intended();
        advance.now(hold);
        UUID record = UUID.randomUUID();
        fundRecord.claim(order, record, 60, UUID.fromString(Desk.ROOT_BRANCH), false);
        // when
        orders.isCancelled(order, 2);
        desk.run("update order_hold set expires_at = expires_at - interval '31 days' where id = ?", hold);
        later();
        // then
        assertThat(state()).isEqualTo("CAPTURING");
        orders.confirms(record, order, RECIPIENT, volunteer, 60);
        assertThat(state()).isEqualTo("CAPTURED");
    }

    @Test
    void whoDiesAfterTheDepositButBeforeItWasKeptIsDepositedOnce() {
        // given: the ledger has it, neither copy nor hold know
        intended();
        advance.now(hold);
        UUID record = orders.confirmed(order, RECIPIENT, volunteer, 60);
        desk.run("update deposit set reached = 'NOTHING', record_version = 1 where record_id = ?", record);
        forget("CAPTURING");
        // when
        orders.confirms(record, order, RECIPIENT, volunteer, 60);
        // then
        assertThat(state()).isEqualTo("CAPTURED");
        Desk.minutes(payer, 0, 0, 0);
        Desk.minutes(volunteer, 60, 0, 0);
    }

    @Test
    void whoDiesDuringALateCaptureHasPaidOnce() {
        // given: the record was first; the payment is on its way
        orders.confirmed(order, RECIPIENT, volunteer, 60);
        intended();
        advance.now(hold);
        forget("CAPTURING");
        // when
        later();
        // then
        assertThat(state()).isEqualTo("CAPTURED");
        Desk.minutes(payer, 0, 0, 0);
        Desk.minutes(volunteer, 60, 0, 0);
    }

    @Test
    void aReleaseAndARecordAtOnceEndInOneOfTheTwo() throws Exception {
        // given
        for (int round = 0; round < 8; round++) {
            UUID person = registry.registersVolunteer("cn");
            registry.finalises(person, 60);
            UUID helper = registry.registersVolunteer("cn");
            UUID anOrder = UUID.randomUUID();
            orders.asksForPayment(anOrder, 1, person, 60);
            // when
            atOnce(List.of(
                    () -> orders.confirmed(anOrder, RECIPIENT, helper, 60), () -> orders.isCancelled(anOrder, 2)));
            // then: paid or given back, never both; and the helper has the minutes in either case
            String end = Visitor.holder(person)
                    .gets("/holds?accountId=" + Desk.accountOf(person))
                    .extract()
                    .path("items[0].state");
            assertThat(end).isIn("CAPTURED", "RELEASED");
            Desk.minutes(person, 0, end.equals("CAPTURED") ? 0 : 60, 0);
            Desk.minutes(helper, 60, 0, 0);
        }
    }

    @Test
    void threeRecordsAtOnceArePaidOnce() throws Exception {
        // given
        long issued = desk.ofTheBranch("ISSUANCE_TIME");
        intended();
        advance.now(hold);
        List<UUID> helpers = List.of(volunteer, registry.registersVolunteer("cn"), registry.registersVolunteer("cn"));
        // when
        atOnce(helpers.stream()
                .<Runnable>map(helper -> () -> orders.confirmed(order, RECIPIENT, helper, 60))
                .toList());
        // then
        Desk.minutes(payer, 0, 0, 0);
        helpers.forEach(helper -> Desk.minutes(helper, 60, 0, 0));
        assertThat(desk.ofTheBranch("ISSUANCE_TIME")).isEqualTo(issued - 120);
    }

    private static void atOnce(List<Runnable> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<? extends Future<?>> running =
                    all.stream().map(threads::submit).toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private void intended() {
        placeHold.as(hold, new Wanted(order, Account.idOf(payer), 60, true), _ -> {});
    }

    /** As if the last transaction of a step had never committed. */
    private void forget(String state) {
        desk.run("update order_hold set state = ? where id = ?", state, hold);
    }

    /** The job leaves alone what somebody may just be working on. */
    private void later() {
        desk.run("update order_hold set changed_at = ? where id = ?", java.sql.Timestamp.from(Instant.EPOCH), hold);
        job.run();
    }

    private String state() {
        return Visitor.holder(payer).gets("/holds/" + hold).extract().path("state");
    }
}
