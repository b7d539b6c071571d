package org.lovebank.timebank.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** What each fact of the field does to the books, on a real database. */
class LedgerTest {

    private static final TestBank BANK = new TestBank();
    private static final OpenLedger LEDGER = OpenLedger.on(BANK, 2);

    private final Books holder = BANK.holder();
    private final UUID record = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();

    @AfterAll
    static void soundInTheEnd() {
        LEDGER.close();
        BANK.booksMustBeSound();
    }

    @Test
    void confirmedMinutesArePending() {
        // when
        Receipt receipt = deposit(120);
        // then
        Transfer transfer = receipt.transfers().getFirst();
        assertThat(transfer.entry().kind()).isEqualTo(TransferKind.DEPOSIT);
        assertThat(transfer.entry().factId()).isEqualTo(record);
        assertThat(transfer.entry().credit().balance()).isEqualTo(120);
        assertThat(BANK.balances(holder).pendingMinutes()).isEqualTo(120);
        assertThat(BANK.balances(holder).availableMinutes()).isZero();
    }

    @Test
    void confirmingTwiceIsOneDeposit() {
        // given
        Receipt first = deposit(120);
        // when
        Receipt second = deposit(120);
        // then
        assertThat(second.replayed()).isTrue();
        assertThat(second.transfers().getFirst().seq())
                .isEqualTo(first.transfers().getFirst().seq());
        assertThat(BANK.balances(holder).pendingMinutes()).isEqualTo(120);
    }

    @Test
    void anotherRequestWithTheSameIdIsRefused() {
        // given
        deposit(120);
        // when
        String told =
                LEDGER.told(PostingTable.deposit(record, holder, BANK.branch(), 90, TestBank.stamp(UUID.randomUUID())));
        // then
        assertThat(told).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(BANK.balances(holder).pendingMinutes()).isEqualTo(120);
    }

    @Test
    void aFinalRecordIsAvailableAndCountsAsEarned() {
        // given
        deposit(120);
        // when
        settle(120, null);
        // then
        assertThat(BANK.balances(holder).pendingMinutes()).isZero();
        assertThat(BANK.balances(holder).availableMinutes()).isEqualTo(120);
        assertThat(BANK.balances(holder).earnedMinutes()).isEqualTo(120);
    }

    @Test
    void finalBeforeConfirmedLosesNothing() {
        // given
        settle(120, null);
        // when
        String late = LEDGER.told(PostingTable.deposit(record, holder, BANK.branch(), 120, TestBank.stamp(request)));
        // then
        assertThat(late).isEqualTo("AGAIN");
        assertThat(BANK.balances(holder).availableMinutes()).isEqualTo(120);
        assertThat(BANK.balances(holder).pendingMinutes()).isZero();
    }

    @Test
    void beyondTheCapMinutesGoToThePoolAndStillCountAsEarned() {
        // given
        settle(100, 150L);
        // when
        Receipt second = LEDGER.post(PostingTable.settle(
                UUID.randomUUID(), holder, BANK.branch(), 80, 150L, TestBank.stamp(UUID.randomUUID())));
        // then
        assertThat(second.transfers())
                .extracting(t -> t.entry().kind(), t -> t.entry().amount())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TransferKind.DEPOSIT, 80L),
                        org.assertj.core.groups.Tuple.tuple(TransferKind.RELEASE, 80L),
                        org.assertj.core.groups.Tuple.tuple(TransferKind.OVERFLOW, 30L));
        assertThat(BANK.balances(holder).availableMinutes()).isEqualTo(150);
        assertThat(BANK.balances(holder).earnedMinutes()).isEqualTo(180);
    }

    @Test
    void aConversionMovesBothBooksOrNeither() {
        // given
        settle(125, null);
        UUID good = UUID.randomUUID();
        // when
        Receipt receipt =
                LEDGER.post(PostingTable.conversion(good, holder, BANK.branch(), 120, 20, TestBank.stamp(request)));
        String tooMuch = LEDGER.told(
                PostingTable.conversion(UUID.randomUUID(), holder, BANK.branch(), 60, 10, TestBank.stamp(request)));
        // then
        assertThat(receipt.transfers()).hasSize(2);
        assertThat(receipt.transfer(good).entry().debit().balance()).isEqualTo(5);
        assertThat(tooMuch).isEqualTo("INSUFFICIENT_BALANCE");
        assertThat(BANK.balances(holder).points()).isEqualTo(20);
        assertThat(BANK.balances(holder).availableMinutes()).isEqualTo(5);
    }

    @Test
    void aRejectedIdStaysRejectedAfterMoneyArrived() {
        // given
        UUID hold = UUID.randomUUID();
        var instruction = PostingTable.hold(hold, hold, holder, Unit.MIN, 60, TestBank.stamp(request));
        assertThat(LEDGER.told(instruction)).isEqualTo("INSUFFICIENT_BALANCE");
        settle(120, null);
        // when
        assertThatThrownBy(() -> LEDGER.post(instruction))
                // then
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("INSUFFICIENT_BALANCE");
                    assertThat(refused.refusal().facts()).containsEntry("available", 0);
                });
        assertThat(BANK.balances(holder).heldMinutes()).isZero();
    }

    @Test
    void aHoldEndsOnce() {
        // given
        settle(120, null);
        UUID hold = UUID.randomUUID();
        LEDGER.post(PostingTable.hold(hold, hold, holder, Unit.MIN, 60, TestBank.stamp(request)));
        LEDGER.post(PostingTable.capture(
                UUID.randomUUID(), hold, holder, BANK.branch(), Unit.MIN, TestBank.stamp(request)));
        // when
        String again = LEDGER.told(PostingTable.giveBack(UUID.randomUUID(), hold, holder, TestBank.stamp(request)));
        // then
        assertThat(again).isEqualTo("HOLD_ALREADY_ENDED");
        assertThat(BANK.balances(holder).availableMinutes()).isEqualTo(60);
        assertThat(BANK.balances(holder).heldMinutes()).isZero();
    }

    @Test
    void whatIsTakenBackAfterSpendingFreezesUntilItIsMadeGood() {
        // given
        settle(120, null);
        LEDGER.post(
                PostingTable.conversion(UUID.randomUUID(), holder, BANK.branch(), 120, 20, TestBank.stamp(request)));
        // when
        LEDGER.post(PostingTable.takeBack(UUID.randomUUID(), record, holder, TestBank.stamp(request)));
        // then
        assertThat(BANK.balances(holder).availableMinutes()).isEqualTo(-120);
        assertThat(BANK.balances(holder).earnedMinutes()).isZero();
        assertThat(LEDGER.told(
                        PostingTable.hold(UUID.randomUUID(), record, holder, Unit.PTS, 5, TestBank.stamp(request))))
                .isEqualTo("FROZEN_FOR_SPENDING");
        LEDGER.post(PostingTable.settle(UUID.randomUUID(), holder, BANK.branch(), 130, null, TestBank.stamp(request)));
        assertThat(LEDGER.told(
                        PostingTable.hold(UUID.randomUUID(), record, holder, Unit.PTS, 5, TestBank.stamp(request))))
                .isEqualTo("OK");
    }

    @Test
    void aRecordIsTakenBackOnce() {
        // given
        settle(120, null);
        LEDGER.post(PostingTable.takeBack(UUID.randomUUID(), record, holder, TestBank.stamp(request)));
        // when
        String again = LEDGER.told(PostingTable.takeBack(UUID.randomUUID(), record, holder, TestBank.stamp(request)));
        // then
        assertThat(again).isEqualTo("ALREADY_REVERSED");
        assertThat(BANK.balances(holder).pendingMinutes()).isZero();
        assertThat(BANK.balances(holder).availableMinutes()).isZero();
    }

    @Test
    void aFrozenHolderReceivesButDoesNotSpend() {
        // given
        settle(120, null);
        BANK.freeze(holder);
        // when
        String spend = LEDGER.told(
                PostingTable.hold(UUID.randomUUID(), record, holder, Unit.MIN, 60, TestBank.stamp(request)));
        String receive = LEDGER.told(
                PostingTable.settle(UUID.randomUUID(), holder, BANK.branch(), 30, null, TestBank.stamp(request)));
        // then
        assertThat(List.of(spend, receive)).containsExactly("FROZEN_FOR_SPENDING", "OK");
    }

    @Test
    void anUnknownAccountIsRefused() {
        // given
        Books nobody = new Books(
                UUID.randomUUID(),
                TestBank.BRANCH,
                java.util.Map.of(org.lovebank.timebank.ledger.AccountKind.TIME_PENDING, Long.MAX_VALUE));
        // when
        String told = LEDGER.told(PostingTable.deposit(record, nobody, BANK.branch(), 60, TestBank.stamp(request)));
        // then
        assertThat(told).isEqualTo("UNKNOWN_LEDGER_ACCOUNT");
    }

    @Test
    void aFullQueueSaysComeAgain() {
        // given
        Ledger asleep = OpenLedger.asleep(BANK, 1);
        var waits = asleep.submit(PostingTable.deposit(record, holder, BANK.branch(), 60, TestBank.stamp(request)));
        // when
        var answer = asleep.submit(
                PostingTable.deposit(UUID.randomUUID(), holder, BANK.branch(), 60, TestBank.stamp(request)));
        // then
        assertThat(waits).isNotDone();
        assertThat(answer).isCompletedExceptionally();
        assertThat(answer.exceptionNow())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().kind().status()).isEqualTo(503));
    }

    @Test
    void fromAnAccountToItselfIsRefusedAloneAndNotItsWholeBatch() {
        // given
        Ledger asleep = OpenLedger.asleep(BANK, 3);
        UUID again = UUID.randomUUID();
        long own = holder.of(AccountKind.TIME_AVAILABLE);
        Leg toItself = new Leg.Move(again, TransferKind.GIFT, own, own, 5, again, null, false);
        // when
        var before = asleep.submit(PostingTable.deposit(record, holder, BANK.branch(), 60, TestBank.stamp(record)));
        var between = asleep.submit(
                new Instruction(again, holder.id(), TestBank.stamp(again), List.of(toItself), Set.of(own)));
        var after = asleep.submit(PostingTable.deposit(request, holder, BANK.branch(), 30, TestBank.stamp(request)));
        asleep.lanes().getFirst().close();
        asleep.lanes().getFirst().run();
        // then
        assertThat(between.exceptionNow())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("SAME_ACCOUNT_TWICE"));
        assertThat(before.join().transfers()).hasSize(1);
        assertThat(after.join().transfers()).hasSize(1);
        assertThat(BANK.balances(holder).pendingMinutes()).isEqualTo(90);
    }

    @Test
    void theDatabaseKnowsTheKindsThatTheCodeKnows() {
        // when
        long same = java.util.Arrays.stream(AccountKind.values())
                .mapToLong(kind -> BANK.count(
                        """
                        select count(*) from account_kind where code = %d and name = '%s' and unit = %d
                           and floored = %s and (holder = 'MEMBER') = %s""".formatted(kind.code(), kind, kind.unit().code(), kind.floored(), kind.ofMember())))
                .sum();
        // then
        assertThat(same).isEqualTo(BANK.count("select count(*) from account_kind"));
    }

    private Receipt deposit(long minutes) {
        return LEDGER.post(PostingTable.deposit(record, holder, BANK.branch(), minutes, TestBank.stamp(request)));
    }

    private void settle(long minutes, @org.jspecify.annotations.Nullable Long cap) {
        LEDGER.post(PostingTable.settle(record, holder, BANK.branch(), minutes, cap, TestBank.stamp(request)));
    }
}
