package org.lovebank.timebank.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** Many at once, two replicas, and connections that die: nothing is lost, doubled or made from nothing. */
class LedgerRacesTest {

    private final TestBank bank = new TestBank();
    private final Books holder = bank.holder();

    @AfterEach
    void theBooksAreSound() {
        bank.booksMustBeSound();
    }

    @Test
    void fiftyTimesTheSameIdIsOneTransfer() throws Exception {
        // given
        UUID record = UUID.randomUUID();
        Instruction deposit = PostingTable.deposit(record, holder, bank.branch(), 60, TestBank.stamp(record));
        try (OpenLedger ledger = OpenLedger.on(bank, 2)) {
            // when
            List<String> told = together(50, _ -> ledger.told(deposit));
            // then
            assertThat(Collections.frequency(told, "OK")).isEqualTo(1);
            assertThat(Collections.frequency(told, "AGAIN")).isEqualTo(49);
            assertThat(bank.balances(holder).pendingMinutes()).isEqualTo(60);
        }
    }

    @Test
    void theLastMinutesAreSpentOnce() throws Exception {
        // given
        UUID record = UUID.randomUUID();
        try (OpenLedger one = OpenLedger.on(bank, 2);
                OpenLedger two = OpenLedger.on(bank, 3)) {
            one.post(PostingTable.settle(record, holder, bank.branch(), 60, null, TestBank.stamp(record)));
            // when
            List<String> told = together(60, i -> {
                UUID hold = UUID.randomUUID();
                Instruction instruction = PostingTable.hold(hold, hold, holder, Unit.MIN, 60, TestBank.stamp(hold));
                return (i % 2 == 0 ? one : two).told(instruction);
            });
            // then: the ledger itself said no; the table's CHECK would have been another code
            assertThat(Collections.frequency(told, "OK")).isEqualTo(1);
            assertThat(Collections.frequency(told, "INSUFFICIENT_BALANCE")).isEqualTo(59);
            assertThat(bank.balances(holder).availableMinutes()).isZero();
        }
    }

    @Test
    void captureAndReturnOfOneHoldNeverBothWin() throws Exception {
        // given
        UUID record = UUID.randomUUID();
        try (OpenLedger one = OpenLedger.on(bank, 1);
                OpenLedger two = OpenLedger.on(bank, 2)) {
            one.post(PostingTable.settle(record, holder, bank.branch(), 600, null, TestBank.stamp(record)));
            for (int round = 0; round < 10; round++) {
                UUID hold = UUID.randomUUID();
                one.post(PostingTable.hold(hold, hold, holder, Unit.MIN, 60, TestBank.stamp(hold)));
                // when
                List<String> told = together(
                        2,
                        i -> i == 0
                                ? one.told(PostingTable.capture(
                                        UUID.randomUUID(), hold, holder, bank.branch(), Unit.MIN, TestBank.stamp(hold)))
                                : two.told(
                                        PostingTable.giveBack(UUID.randomUUID(), hold, holder, TestBank.stamp(hold))));
                // then
                assertThat(told).containsExactlyInAnyOrder("OK", "HOLD_ALREADY_ENDED");
            }
        }
    }

    @Test
    void anIdThatTwoLanesMeetIsPostedOnce() throws Exception {
        // given: a careless client gives the same id for two holders
        Books other = bank.holder();
        try (OpenLedger one = OpenLedger.on(bank, 1);
                OpenLedger two = OpenLedger.on(bank, 7)) {
            for (int round = 0; round < 10; round++) {
                UUID record = UUID.randomUUID();
                // when
                List<String> told = together(
                        2,
                        i -> i == 0
                                ? one.told(PostingTable.deposit(
                                        record, holder, bank.branch(), 10, TestBank.stamp(UUID.randomUUID())))
                                : two.told(PostingTable.deposit(
                                        record, other, bank.branch(), 10, TestBank.stamp(UUID.randomUUID()))));
                // then
                assertThat(told).containsExactlyInAnyOrder("OK", "IDEMPOTENCY_KEY_REUSED");
            }
        }
    }

    @Test
    void twoReplicasWriteOneLedger() throws Exception {
        // given
        List<Books> holders = List.of(holder, bank.holder(), bank.holder(), bank.holder());
        try (OpenLedger one = OpenLedger.on(bank, 2);
                OpenLedger two = OpenLedger.on(bank, 2)) {
            // when
            List<String> told = together(8, i -> {
                Random random = new Random(i);
                for (int n = 0; n < 60; n++) {
                    everyday(i % 2 == 0 ? one : two, holders.get(random.nextInt(4)), random);
                }
                return "done";
            });
            // then
            assertThat(told).containsOnly("done");
            assertThat(bank.count("select count(*) from transfer")).isGreaterThan(300);
        }
    }

    @Test
    void connectionsThatDieInTheMidstLoseAndDoubleNothing() throws Exception {
        // given
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger killed = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        try (OpenLedger ledger = OpenLedger.on(bank, 2);
                ExecutorService nemesis = Executors.newSingleThreadExecutor()) {
            Future<?> killing = nemesis.submit(() -> kill(over, killed, answered));
            // when
            List<String> told = together(8, _ -> {
                for (int n = 0; n < 100; n++) {
                    String answer = stubborn(ledger, UUID.randomUUID());
                    if (!answer.equals("OK")) {
                        return answer;
                    }
                    answered.incrementAndGet();
                }
                return "done";
            });
            over.set(true);
            killing.get();
            // then
            assertThat(told).containsOnly("done");
            assertThat(killed).hasValueGreaterThan(10);
            assertThat(bank.balances(holder).pendingMinutes()).isEqualTo(800);
            assertThat(bank.count("select count(*) from transfer")).isEqualTo(800);
        }
    }

    /** A client as it should be: told to come again, it comes again with the same id. */
    private String stubborn(OpenLedger ledger, UUID record) {
        Instruction deposit = PostingTable.deposit(record, holder, bank.branch(), 1, TestBank.stamp(record));
        String answer = ledger.told(deposit);
        boolean busy = false;
        while (answer.equals("LEDGER_BUSY")) {
            busy = true;
            answer = ledger.told(deposit);
        }
        return busy && answer.equals("AGAIN") ? "OK" : answer;
    }

    private void everyday(OpenLedger ledger, Books who, Random random) {
        UUID record = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        switch (random.nextInt(5)) {
            case 0 -> ledger.told(PostingTable.deposit(record, who, bank.branch(), 30, TestBank.stamp(record)));
            case 1 -> ledger.told(PostingTable.settle(record, who, bank.branch(), 90, 600L, TestBank.stamp(record)));
            case 2 -> ledger.told(PostingTable.conversion(id, who, bank.branch(), 60, 10, TestBank.stamp(id)));
            case 3 -> {
                ledger.told(PostingTable.hold(id, id, who, Unit.PTS, 5, TestBank.stamp(id)));
                UUID end = UUID.randomUUID();
                ledger.told(
                        random.nextBoolean()
                                ? PostingTable.capture(end, id, who, bank.branch(), Unit.PTS, TestBank.stamp(end))
                                : PostingTable.giveBack(end, id, who, TestBank.stamp(end)));
            }
            default -> {
                ledger.told(PostingTable.settle(record, who, bank.branch(), 45, 600L, TestBank.stamp(record)));
                ledger.told(PostingTable.takeBack(id, record, who, TestBank.stamp(id)));
            }
        }
    }

    /** Ends a lane's backend after every twenty answers, however slow the machine is. */
    private void kill(AtomicBoolean over, AtomicInteger killed, AtomicInteger answered) {
        try (Connection postgres = bank.superuser();
                PreparedStatement end = postgres.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and application_name like 'timebank-lane-%'
                         order by random() limit 1""")) {
            while (!over.get()) {
                if (answered.get() >= 20 * (killed.get() + 1)) {
                    end.execute();
                    killed.incrementAndGet();
                }
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> together(int many, Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return work.told(number);
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private interface Work {
        String told(int number) throws Exception;
    }
}
