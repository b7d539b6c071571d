package org.lovebank.timebank.ledger.lane;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.lovebank.eventlog.thread.Time;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.LedgerRefusal;
import org.lovebank.timebank.ledger.LedgerRefusal.LedgerBusy;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Stamp;

/**
 * Moves minutes and points; nothing else does. An instruction's id is its idempotency key: given again it is answered
 * again. An answer means that the transfers are on disk. Lanes have their own connections, so a caller must not hold
 * locks on ledger rows, nor rely on rows that its own transaction has not committed.
 */
@ApplicationScoped
public class Ledger {

    private static final int MOST_LANES = 12;

    private final LaneSettings settings;
    private final List<Lane> lanes;
    private final List<Thread> writers = new ArrayList<>();

    @Inject
    Ledger(
            LaneSettings settings,
            LaneConnections connections,
            Clock clock,
            LaneListener listener,
            FaultListener faults) {
        this(settings, connections, clock, listener, Time.ofTheMachine(), faults);
    }

    Ledger(
            LaneSettings settings,
            KeptConnection.Opening sessions,
            Clock clock,
            LaneListener listener,
            Time time,
            FaultListener faults) {
        if (settings.lanes() < 1 || settings.lanes() > MOST_LANES) {
            throw new IllegalStateException("lovebank.ledger.lanes must be 1 to " + MOST_LANES);
        }
        this.settings = settings;
        this.lanes = IntStream.range(0, settings.lanes())
                .mapToObj(number -> new Lane(number, settings, sessions, clock, listener, time, faults))
                .toList();
    }

    /**
     * Posts an instruction and waits until it is on disk.
     *
     * @throws Refused with a {@link org.lovebank.timebank.ledger.LedgerRefusal}; after LEDGER_BUSY the outcome may be
     *     open, and the same instruction finds it
     */
    public Receipt post(Instruction instruction) {
        try {
            // The lane answers within its patience; the rest is for a lane that is held up itself.
            return submit(instruction).get(2 * settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("the ledger failed", failed.getCause());
        } catch (TimeoutException slow) {
            throw new Refused(new LedgerBusy(1));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused(new LedgerBusy(1));
        }
    }

    /**
     * Has a no remembered that was found before the ledger was asked: the id is refused from now on. Two with one id wait
     * for each other in the lane, so whoever comes first decides for both.
     *
     * @param holder the holder whose lane the id's instruction would take
     * @return the receipt, when this very request was posted before
     * @throws Refused with this refusal, or with the one that the id was given first
     */
    public Receipt refuse(UUID id, UUID holder, Stamp stamp, Refusal why) {
        List<Leg> legs = List.of(new Leg.Refuse(id, LedgerRefusal.Remembered.of(why)));
        return post(new Instruction(id, holder, stamp, legs, Set.of()));
    }

    /** Hands an instruction to its lane; completes when it is on disk, or with {@link Refused}. */
    public CompletableFuture<Receipt> submit(Instruction instruction) {
        return submit(Posting.of(instruction));
    }

    /** The same, with what is written beside the transfers in the same transaction. */
    public CompletableFuture<Receipt> submit(Posting posting) {
        return lanes.get(laneOf(posting.laneKey())).submit(posting);
    }

    List<Lane> lanes() {
        return lanes;
    }

    void start(@Observes StartupEvent begin) {
        for (int number = 0; number < lanes.size(); number++) {
            writers.add(Thread.ofPlatform().name("ledger-lane-" + number).start(lanes.get(number)));
        }
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        lanes.forEach(Lane::close);
        for (Thread writer : writers) {
            writer.join(settings.patience());
        }
    }

    private int laneOf(UUID key) {
        // The upper half of the hash: map keys use the lower one, and ids of one moment share their first bits.
        int hash = Long.hashCode(key.getLeastSignificantBits() * 0x9E3779B97F4A7C15L);
        return Math.floorMod(hash ^ (hash >>> 16), lanes.size());
    }
}
