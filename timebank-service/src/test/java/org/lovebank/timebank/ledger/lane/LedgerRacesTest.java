package org.lovebank.timebank.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.stack.testing.FaultHits;
import org.lovebank.stack.testing.FaultRow;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** Many at once, two replicas, and connections that die: nothing is lost, doubled or made from nothing. */
class LedgerRacesTest {

    private static final List<FaultPoint> STEPS_OF_A_BATCH = Arrays.stream(FaultPoint.values())
            .filter(point -> point.name().startsWith("BATCH_"))
            .toList();
    private static final int RACES = 1_000;

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
    @FaultRow(29)
    void fault29OfAHundredHoldsOnTheLastMinutesOneWins() throws Exception {
        // given
        UUID record = UUID.randomUUID();
        try (OpenLedger one = OpenLedger.on(bank, 2);
                OpenLedger two = OpenLedger.on(bank, 3)) {
            one.post(PostingTable.settle(record, holder, bank.branch(), 60, null, TestBank.stamp(record)));
            // when
            List<String> told = together(100, i -> {
                UUID hold = UUID.randomUUID();
                Instruction instruction = PostingTable.hold(hold, hold, holder, Unit.MIN, 60, TestBank.stamp(hold));
                return (i % 2 == 0 ? one : two).told(instruction);
            });
            // then: the ledger itself said no; the table's CHECK would have been another code
            assertThat(Collections.frequency(told, "OK")).isEqualTo(1);
            assertThat(Collections.frequency(told, "INSUFFICIENT_BALANCE")).isEqualTo(99);
            assertThat(bank.balances(holder).availableMinutes()).isZero();
        }
    }

    @Test
    @FaultRow(30)
    void fault30CaptureAndReturnOfOneHoldNeverBothWin() throws Exception {
        // given
        UUID record = UUID.randomUUID();
        List<UUID> holds = Stream.generate(UUID::randomUUID).limit(RACES).toList();
        try (OpenLedger one = OpenLedger.on(bank, 1);
                OpenLedger two = OpenLedger.on(bank, 2)) {
            one.post(PostingTable.settle(record, holder, bank.branch(), RACES, null, TestBank.stamp(record)));
            assertThat(one.told(holds.stream()
                            .map(hold -> PostingTable.hold(hold, hold, holder, Unit.MIN, 1, TestBank.stamp(hold)))))
                    .containsOnly("OK");
            // when: they begin at opposite ends, so that each is first somewhere
            List<List<String>> told = together(
                    2,
                    i -> i == 0
                            ? one.told(holds.stream().map(this::capture))
                            : two.told(holds.reversed().stream().map(this::giveBack)));
            // then
            List<String> captures = told.get(0);
            List<String> returns = told.get(1).reversed();
            for (int race = 0; race < RACES; race++) {
                assertThat(List.of(captures.get(race), returns.get(race)))
                        .containsExactlyInAnyOrder("OK", "HOLD_ALREADY_ENDED");
            }
            long captured = Collections.frequency(captures, "OK");
            assertThat(captured).isStrictlyBetween(0L, (long) RACES);
            assertThat(bank.balances(holder).availableMinutes()).isEqualTo(RACES - captured);
            assertThat(bank.balances(holder).heldMinutes()).isZero();
        }
    }

    @Test
    @FaultRow(31)
    void fault31ARecordIsTakenBackOnceAndTheTakingBackNever() throws Exception {
        // given
        List<UUID> records = Stream.generate(UUID::randomUUID).limit(RACES).toList();
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(RACES).toList();
        try (OpenLedger one = OpenLedger.on(bank, 1);
                OpenLedger two = OpenLedger.on(bank, 2)) {
            assertThat(one.told(records.stream()
                            .map(record ->
                                    PostingTable.deposit(record, holder, bank.branch(), 1, TestBank.stamp(record)))))
                    .containsOnly("OK");
            // when
            List<List<String>> told = together(
                    2,
                    i -> i == 0
                            ? one.told(IntStream.range(0, RACES)
                                    .mapToObj(race -> takeBack(ids.get(race), records.get(race))))
                            : two.told(records.reversed().stream().map(record -> takeBack(UUID.randomUUID(), record))));
            // then
            List<String> others = told.get(1).reversed();
            for (int race = 0; race < RACES; race++) {
                assertThat(List.of(told.getFirst().get(race), others.get(race)))
                        .containsExactlyInAnyOrder("OK", "ALREADY_REVERSED");
            }
            int won = told.getFirst().indexOf("OK");
            assertThat(one.told(PostingTable.undoConversion(
                            UUID.randomUUID(), ids.get(won), holder, TestBank.stamp(UUID.randomUUID()))))
                    .isEqualTo("NOT_REVERSIBLE");
            assertThat(bank.balances(holder).pendingMinutes()).isZero();
            assertThat(bank.count("select count(*) from transfer")).isEqualTo(2 * RACES);
        }
    }

    private Instruction takeBack(UUID id, UUID record) {
        return PostingTable.takeBack(id, record, holder, TestBank.stamp(id));
    }

    private Instruction capture(UUID hold) {
        return PostingTable.capture(
                UUID.randomUUID(), hold, holder, bank.branch(), Unit.MIN, TestBank.stamp(UUID.randomUUID()));
    }

    private Instruction giveBack(UUID hold) {
        return PostingTable.giveBack(UUID.randomUUID(), hold, holder, TestBank.stamp(UUID.randomUUID()));
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
    @FaultRow(35)
    void fault35TwoReplicasWriteTheSameLanesOfOneLedger() throws Exception {
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

    @Test
    @FaultRow(15)
    void fault15ABackendThatIsEndedAtAnyStepOfABatchPostsOnce() {
        // given
        Queue<FaultPoint> deadly = new ConcurrentLinkedQueue<>();
        AtomicInteger ended = new AtomicInteger();
        List<String> told = new ArrayList<>();
        // when
        try (OpenLedger ledger = OpenLedger.on(bank, 1, point -> {
            if (deadly.remove(point)) {
                FaultHits.count(point);
                ended.addAndGet(endLanes());
            }
        })) {
            for (FaultPoint step : STEPS_OF_A_BATCH) {
                deadly.add(step);
                UUID record = UUID.randomUUID();
                told.add(ledger.told(PostingTable.deposit(record, holder, bank.branch(), 1, TestBank.stamp(record))));
            }
        }
        // then
        int steps = STEPS_OF_A_BATCH.size();
        assertThat(ended).hasValue(steps);
        assertThat(told).hasSize(steps).containsOnly("OK");
        assertThat(bank.balances(holder).pendingMinutes()).isEqualTo(steps);
        assertThat(bank.count("select count(*) from transfer")).isEqualTo(steps);
    }

    /** Ends the lanes' backends and waits until they are gone; answers with how many there were. */
    private int endLanes() {
        try (Connection postgres = bank.superuser();
                PreparedStatement end = postgres.prepareStatement("""
                        select count(*) filter (where pg_terminate_backend(pid, 5000)) from pg_stat_activity
                         where datname = current_database() and application_name like 'timebank-lane-%'""");
                ResultSet row = end.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
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

    private static <T> List<T> together(int many, Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return work.told(number);
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private interface Work<T> {
        T told(int number) throws Exception;
    }
}
