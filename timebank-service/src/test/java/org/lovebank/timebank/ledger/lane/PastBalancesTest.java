package org.lovebank.timebank.ledger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.PastBalances;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** What an account held at every instant of its life. */
class PastBalancesTest {

    private static final TestBank BANK = new TestBank();
    private static final Turned CLOCK = new Turned();
    private static final Ledger LEDGER = new Ledger(
            new Settings(1, 256, 4096, Duration.ofSeconds(20)),
            new LaneConnections(
                    BANK.house().jdbcUrl(), BANK.house().app(), BANK.house().appPassword()),
            CLOCK,
            new Deaf(),
            _ -> {});
    private static final AtomicInteger DAYS = new AtomicInteger();

    static {
        LEDGER.start(new StartupEvent());
    }

    /** A day for each test: the journal's time never runs back. */
    private final Instant morning = Instant.parse("2026-03-02T01:00:00Z").plus(Duration.ofDays(DAYS.getAndIncrement()));

    private final PastBalances past = new PastBalances(BANK.database());
    private final Books holder = BANK.holder();

    @AfterAll
    static void stop() throws InterruptedException {
        LEDGER.stop(new ShutdownEvent());
    }

    @Test
    void everyInstantHasItsBalance() {
        // given: every minute something else
        List<Long> expected = new ArrayList<>();
        List<UUID> holds = new ArrayList<>();
        long available = 0;
        for (int minute = 0; minute < 40; minute++) {
            if (minute % 3 == 2) {
                UUID hold = UUID.randomUUID();
                holds.add(hold);
                at(minute, PostingTable.hold(hold, hold, holder, Unit.MIN, 7, TestBank.stamp(hold)));
                available -= 7;
            } else if (minute % 7 == 6) {
                UUID back = UUID.randomUUID();
                at(minute, PostingTable.giveBack(back, holds.removeFirst(), holder, TestBank.stamp(back)));
                available += 7;
            } else {
                UUID record = UUID.randomUUID();
                at(minute, PostingTable.settle(record, holder, BANK.branch(), 30, null, TestBank.stamp(record)));
                available += 30;
            }
            expected.add(available);
        }
        // when
        List<Long> found = new ArrayList<>();
        for (int minute = 0; minute < 40; minute++) {
            found.add(past.of(holder.id(), time(minute)).availableMinutes());
        }
        // then
        assertThat(found).isEqualTo(expected);
        assertThat(past.of(holder.id(), time(0).minusNanos(1_000)).availableMinutes())
                .isZero();
        assertThat(past.of(holder.id(), time(5).plusSeconds(59)).availableMinutes())
                .isEqualTo(expected.get(5));
        assertThat(past.of(holder.id(), time(90))).isEqualTo(BANK.balances(holder));
    }

    @Test
    void theLastLineBeforeADayIsNumbered() {
        // given
        UUID record = UUID.randomUUID();
        at(100, PostingTable.settle(record, holder, BANK.branch(), 30, null, TestBank.stamp(record)));
        long account = holder.of(AccountKind.TIME_AVAILABLE);
        // when / then
        assertThat(past.lastLine(account, time(99)))
                .isEqualTo(new PastBalances.PastLine(AccountKind.TIME_AVAILABLE, 0, 0, 0));
        assertThat(past.lastLine(account, time(100)))
                .isEqualTo(new PastBalances.PastLine(AccountKind.TIME_AVAILABLE, 1, 30, 30));
    }

    private void at(int minute, Instruction instruction) {
        CLOCK.now = time(minute);
        LEDGER.post(instruction);
    }

    private Instant time(int minute) {
        return morning.plus(Duration.ofMinutes(minute));
    }

    private record Settings(int lanes, int batch, int queue, Duration patience) implements LaneSettings {}

    private static final class Turned extends Clock {

        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Deaf implements LaneListener {
        @Override
        public void committed(List<Outcome> outcomes, List<Transfer> rows) {
            // nobody counts
        }

        @Override
        public void lost(int lane) {
            // nobody counts
        }

        @Override
        public void busy() {
            // nobody counts
        }
    }
}
