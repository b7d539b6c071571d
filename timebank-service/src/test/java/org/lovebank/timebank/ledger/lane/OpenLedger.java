package org.lovebank.timebank.ledger.lane;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lovebank.http.fault.FaultListener;
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
        return on(bank, lanes, _ -> {});
    }

    static OpenLedger on(TestBank bank, int lanes, FaultListener faults) {
        OpenLedger open = new OpenLedger(ledger(bank, lanes, 4096, faults));
        open.ledger.start(new StartupEvent());
        return open;
    }

    /** A ledger whose writers were never started. */
    static Ledger asleep(TestBank bank, int queue) {
        return ledger(bank, 1, queue, _ -> {});
    }

    private static Ledger ledger(TestBank bank, int lanes, int queue, FaultListener faults) {
        HouseDatabase house = bank.house();
        return new Ledger(
                new Settings(lanes, 256, queue, Duration.ofSeconds(20)),
                new LaneConnections(house.jdbcUrl(), house.app(), house.appPassword()),
                Clock.systemUTC(),
                new Quiet(),
                faults);
    }

    Ledger ledger() {
        return ledger;
    }

    Receipt post(Instruction instruction) {
        return ledger.post(instruction);
    }

    /** "OK", "AGAIN", or the code of the refusal. */
    String told(Instruction instruction) {
        return told(() -> ledger.post(instruction));
    }

    /** The same of many that are given at once. */
    List<String> told(Stream<Instruction> instructions) {
        return instructions.map(ledger::submit).toList().stream()
                .map(answer -> told(answer::join))
                .toList();
    }

    private static String told(Supplier<Receipt> answer) {
        try {
            return answer.get().replayed() ? "AGAIN" : "OK";
        } catch (Refused refused) {
            return refused.refusal().code();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Refused refused) {
                return refused.refusal().code();
            }
            throw failed;
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
