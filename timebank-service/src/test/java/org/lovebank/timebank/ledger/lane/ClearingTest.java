package org.lovebank.timebank.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.ClearingPostings;
import org.lovebank.timebank.ledger.chart.Passage;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** Minutes that go from a holder of one branch to a holder of another. */
class ClearingTest {

    private static final TestBank BANK = new TestBank();
    private static final OpenLedger LEDGER = OpenLedger.on(BANK, 2);

    private final Books fulilu = BANK.anotherBranch();
    private final Books gonghu = BANK.anotherBranch();
    private final Books wang = BANK.holderAt(fulilu);
    private final Books li = BANK.holderAt(gonghu);

    @AfterAll
    static void soundInTheEnd() {
        LEDGER.close();
        BANK.booksMustBeSound();
    }

    @Test
    void minutesArriveAndEachBranchsBooksBalanceByThemselves() {
        // given
        has(wang, fulilu, 120);
        // when
        String told = LEDGER.told(gift(UUID.randomUUID(), wang, li, 50));
        // then
        assertThat(told).isEqualTo("OK");
        assertThat(BANK.balances(wang).availableMinutes()).isEqualTo(70);
        assertThat(BANK.balances(li).availableMinutes()).isEqualTo(50);
        assertThat(sumOf(fulilu)).isZero();
        assertThat(sumOf(gonghu)).isZero();
        assertThat(balance(wayFrom(fulilu, gonghu).giversSide())).isEqualTo(50);
        assertThat(balance(wayFrom(fulilu, gonghu).takersSide())).isEqualTo(-50);
    }

    @Test
    void helpInBothDirectionsClears() {
        // given
        has(wang, fulilu, 120);
        has(li, gonghu, 90);
        // when
        LEDGER.told(gift(UUID.randomUUID(), wang, li, 60));
        LEDGER.told(gift(UUID.randomUUID(), li, wang, 45));
        // then
        assertThat(balance(wayFrom(fulilu, gonghu).giversSide())).isEqualTo(15);
        assertThat(balance(wayFrom(gonghu, fulilu).giversSide())).isEqualTo(-15);
    }

    @Test
    void atTheLimitNothingPassesAndNothingChanges() {
        // given
        has(wang, fulilu, 120);
        limit(fulilu, gonghu, 60);
        LEDGER.told(gift(UUID.randomUUID(), wang, li, 50));
        UUID tooMuch = UUID.randomUUID();
        // when
        String told = LEDGER.told(gift(tooMuch, wang, li, 11));
        // then
        assertThat(told).isEqualTo("CLEARING_LIMIT_REACHED");
        assertThat(BANK.balances(wang).availableMinutes()).isEqualTo(70);
        assertThat(BANK.balances(li).availableMinutes()).isEqualTo(50);
        // and is remembered for its id, though there is room by now
        limit(fulilu, gonghu, 600);
        assertThat(LEDGER.told(gift(tooMuch, wang, li, 11))).isEqualTo("CLEARING_LIMIT_REACHED");
        assertThat(LEDGER.told(gift(UUID.randomUUID(), wang, li, 11))).isEqualTo("OK");
    }

    @Test
    void ofManyAtOnceOnlySoManyPassAsTheLimitAllows() {
        // given
        has(wang, fulilu, 1000);
        limit(fulilu, gonghu, 100);
        List<Books> takers =
                Stream.generate(() -> BANK.holderAt(gonghu)).limit(10).toList();
        // when
        List<CompletableFuture<String>> asked = takers.stream()
                .map(taker ->
                        CompletableFuture.supplyAsync(() -> LEDGER.told(gift(UUID.randomUUID(), wang, taker, 30))))
                .toList();
        // then
        assertThat(asked.stream().map(CompletableFuture::join).filter("OK"::equals))
                .hasSize(3);
        assertThat(balance(wayFrom(fulilu, gonghu).giversSide())).isEqualTo(90);
    }

    @Test
    void whatWentAcrossComesBackWhole() {
        // given
        has(wang, fulilu, 120);
        UUID gift = UUID.randomUUID();
        LEDGER.told(gift(gift, wang, li, 50));
        UUID undo = UUID.randomUUID();
        // when
        String told = LEDGER.told(PostingTable.undo(undo, gift, wang, TestBank.stamp(undo)));
        // then
        assertThat(told).isEqualTo("OK");
        assertThat(BANK.balances(wang).availableMinutes()).isEqualTo(120);
        assertThat(BANK.balances(li).availableMinutes()).isZero();
        assertThat(balance(wayFrom(fulilu, gonghu).giversSide())).isZero();
    }

    @Test
    void twoWhoOpenAPairAtOnceMeetInOne() {
        // when
        List<CompletableFuture<Passage>> both = Stream.of(1, 2, 3, 4)
                .map(_ -> CompletableFuture.supplyAsync(() -> wayFrom(fulilu, gonghu)))
                .toList();
        // then
        assertThat(both.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(wayFrom(gonghu, fulilu).giversSide())
                .isEqualTo(wayFrom(fulilu, gonghu).takersSide());
    }

    @Test
    void insideABranchNothingIsCleared() {
        assertThat(BANK.clearing().between(fulilu.id(), fulilu.id())).isEqualTo(Optional.empty());
    }

    private static void has(Books holder, Books branch, long minutes) {
        UUID record = UUID.randomUUID();
        LEDGER.post(PostingTable.settle(record, holder, branch, minutes, null, TestBank.stamp(record)));
    }

    private static Instruction gift(UUID id, Books giver, Books taker, long minutes) {
        long from = giver.of(AccountKind.TIME_AVAILABLE);
        long to = taker.of(AccountKind.TIME_AVAILABLE);
        Leg.Move direct = new Leg.Move(id, TransferKind.GIFT, from, to, minutes, id, null, false);
        List<Leg> legs = ClearingPostings.between(direct, BANK.clearing().between(giver.branchId(), taker.branchId()));
        return new Instruction(id, giver.id(), TestBank.stamp(id), legs, Set.of(from));
    }

    private static Passage wayFrom(Books giver, Books taker) {
        return BANK.clearing().between(giver.id(), taker.id()).orElseThrow();
    }

    private static void limit(Books one, Books other, long minutes) {
        Passage way = wayFrom(one, other);
        BANK.asApp("update account_balance set floor = %d where ledger_account in (%d, %d)"
                .formatted(-minutes, way.giversSide(), way.takersSide()));
    }

    private static long balance(long account) {
        return BANK.count("select credits - debits from account_balance where ledger_account = " + account);
    }

    private static long sumOf(Books branch) {
        return BANK.count("""
                select sum(b.credits - b.debits) from account_balance b join ledger_account a on a.id = b.ledger_account
                 where a.branch_id = '%s'""".formatted(branch.id()));
    }
}
