package org.lovebank.timebank.ledger.lane;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.lovebank.simulation.ledger.JournalServer;
import org.lovebank.simulation.world.House;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.journal.RecentTransfers;

/** One replica's ledger of production, on a simulated database. */
public final class LedgerDoor {

    private static final long MILLI = 1_000_000;

    private final World world;
    private final Ledger ledger;

    /** Starts a writer for each lane as a thread of the house. */
    public LedgerDoor(
            World world, JournalServer server, House house, int lanes, RecentTransfers recent, Runnable news) {
        this.world = world;
        var settings = new Settings(lanes, world.chance().between(1, 12), 6, Duration.ofSeconds(5));
        var listener = new Told(recent, news);
        ledger = new Ledger(
                settings, lane -> server.open(house, lane), world.clock(), listener, world, world.faultPoints());
        for (int number = 0; number < lanes; number++) {
            Lane lane = ledger.lanes().get(number);
            house.thread("lane-" + number, () -> write(lane));
        }
    }

    public CompletableFuture<Receipt> submit(Posting posting) {
        return ledger.submit(posting);
    }

    private void write(Lane lane) {
        while (true) {
            try {
                lane.serveWaiting();
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            world.sleep(world.chance().between(1, 30) * MILLI);
        }
    }

    private record Settings(int lanes, int batch, int queue, Duration patience) implements LaneSettings {}

    private final class Told implements LaneListener {

        private final RecentTransfers recent;
        private final Runnable news;

        Told(RecentTransfers recent, Runnable news) {
            this.recent = recent;
            this.news = news;
        }

        @Override
        public void committed(List<Outcome> outcomes, List<Transfer> rows) {
            recent.committed(rows);
            if (outcomes.size() > 1) {
                world.tally().saw(Sometimes.BATCHED);
            }
            if (outcomes.stream().anyMatch(outcome -> foundAgain(outcome, rows))) {
                world.tally().saw(Sometimes.SETTLED_IN_DOUBT);
            }
            news.run();
        }

        /** Told as new, and yet written by a commit that nobody heard of. */
        private static boolean foundAgain(Outcome outcome, List<Transfer> rows) {
            return outcome instanceof Outcome.Done(Receipt receipt)
                    && !receipt.replayed()
                    && !rows.containsAll(receipt.transfers());
        }

        @Override
        public void lost(int lane) {
            recent.forget(lane);
        }

        @Override
        public void busy() {
            world.trace(1);
        }
    }
}
