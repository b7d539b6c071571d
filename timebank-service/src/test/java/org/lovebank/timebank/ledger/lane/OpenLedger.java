package org.lovebank.timebank.ledger.lane;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lovebank.problem.Refused;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Transfer;

/** One replica's ledger, opened on a test bank. */
final class OpenLedger implements AutoCloseable {

    private final Ledger ledger;

    private OpenLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    static OpenLedger on(TestBank bank, int lanes) {
        OpenLedger open = new OpenLedger(ledger(bank, lanes, 4096));
        open.ledger.start(new StartupEvent());
        return open;
    }

    /** A ledger whose writers were never started. */
    static Ledger asleep(TestBank bank, int queue) {
        return ledger(bank, 1, queue);
    }

    private static Ledger ledger(TestBank bank, int lanes, int queue) {
        HouseDatabase house = bank.house();
        return new Ledger(
                new Settings(lanes, 256, queue, Duration.ofSeconds(20)),
                new LaneConnections(house.jdbcUrl(), house.app(), house.appPassword()),
                Clock.systemUTC(),
                new Quiet());
    }

    Ledger ledger() {
        return ledger;
    }

    Receipt post(Instruction instruction) {
        return ledger.post(instruction);
    }

    /** "OK", "AGAIN", or the code of the refusal. */
    String told(Instruction instruction) {
        try {
            return ledger.post(instruction).replayed() ? "AGAIN" : "OK";
        } catch (Refused refused) {
            return refused.refusal().code();
        }
    }

    @Override
    public void close() {
        try {
            ledger.stop(new ShutdownEvent());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private record Settings(int lanes, int batch, int queue, Duration patience) implements LaneSettings {}

    private static final class Quiet implements LaneListener {
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
