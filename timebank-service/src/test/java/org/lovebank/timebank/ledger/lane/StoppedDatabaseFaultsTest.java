package org.lovebank.timebank.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.stack.testing.FaultHits;
import org.lovebank.stack.testing.FaultRow;
import org.lovebank.timebank.fixture.DatabaseOfOnesOwn;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** The whole server ends at once, at every step of a batch. */
class StoppedDatabaseFaultsTest {

    private static final List<FaultPoint> STEPS_OF_A_BATCH = Arrays.stream(FaultPoint.values())
            .filter(point -> point.name().startsWith("BATCH_"))
            .toList();
    private static final int TOGETHER = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    @FaultRow(14)
    void fault14AServerThatStopsAtAnyStepOfABatchHasAllThatWasAnsweredOnce() throws Exception {
        try (DatabaseOfOnesOwn server = DatabaseOfOnesOwn.start(folder)) {
            // given
            TestBank bank = new TestBank(server.createHouse("timebank"));
            Books holder = bank.holder();
            Queue<FaultPoint> deadly = new ConcurrentLinkedQueue<>();
            AtomicInteger stops = new AtomicInteger();
            try (OpenLedger ledger = OpenLedger.on(bank, 1, point -> {
                if (deadly.remove(point)) {
                    FaultHits.count(point);
                    server.stopAtOnce();
                    server.start();
                    stops.incrementAndGet();
                }
            })) {
                for (FaultPoint step : STEPS_OF_A_BATCH) {
                    // when
                    deadly.add(step);
                    List<UUID> records =
                            Stream.generate(UUID::randomUUID).limit(TOGETHER).toList();
                    List<String> told = ledger.told(records.stream()
                            .map(record ->
                                    PostingTable.deposit(record, holder, bank.branch(), 1, TestBank.stamp(record))));

                    // then
                    assertThat(told).as("%s", step).hasSize(TOGETHER).containsOnly("OK");
                }
            }
            int all = TOGETHER * STEPS_OF_A_BATCH.size();
            assertThat(stops).hasValue(STEPS_OF_A_BATCH.size());
            assertThat(bank.count("select count(*) from transfer")).isEqualTo(all);
            assertThat(bank.balances(holder).pendingMinutes()).isEqualTo(all);
            bank.booksMustBeSound();
        }
    }
}
