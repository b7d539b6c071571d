package org.lovebank.timebank.ledger.lane;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.thread.Time;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.LedgerRefusal.LedgerBusy;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.journal.JournalSession;

/**
 * One writer: takes one instruction, drains what else waits, commits them together, then answers. A batch whose commit
 * is in doubt is given again: its ids are looked up first, so nothing happens twice.
 */
final class Lane implements Runnable {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final String FAILED = "lane=%d batch=%d tries=%d trouble=%s sqlState=%s";
    private static final int RETRY_AFTER_SECONDS = 1;
    private static final int TRIES_TOGETHER = 4;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final int number;
    private final LaneSettings settings;
    private final Time time;
    private final KeptConnection connection;
    private final BatchWriter writer;
    private final LaneListener listener;
    private final FaultListener faults;
    private final BlockingQueue<Waiting> queue;
    private volatile boolean open = true;

    Lane(
            int number,
            LaneSettings settings,
            KeptConnection.Opening sessions,
            Clock clock,
            LaneListener listener,
            Time time,
            FaultListener faults) {
        this.number = number;
        this.settings = settings;
        this.time = time;
        this.connection = new KeptConnection(number, sessions, () -> listener.lost(number));
        this.listener = listener;
        this.faults = faults;
        this.writer = new BatchWriter(number, clock, faults);
        this.queue = new ArrayBlockingQueue<>(settings.queue());
    }

    CompletableFuture<Receipt> submit(Posting posting) {
        CompletableFuture<Receipt> answer = new CompletableFuture<>();
        long deadline = time.nanos() + settings.patience().toNanos();
        if (!open || !queue.offer(new Waiting(posting, answer, deadline))) {
            listener.busy();
            answer.completeExceptionally(new Refused(new LedgerBusy(RETRY_AFTER_SECONDS)));
        }
        return answer;
    }

    /** Takes no more; what waits is still written. */
    void close() {
        open = false;
    }

    @Override
    public void run() {
        while (open || !queue.isEmpty()) {
            try {
                serve(queue.poll(100, TimeUnit.MILLISECONDS));
            } catch (InterruptedException stop) {
                open = false;
            }
        }
        connection.throwAway();
    }

    /** Writes what waits now, if anything does. */
    void serveWaiting() throws InterruptedException {
        serve(queue.poll());
    }

    private void serve(@Nullable Waiting first) throws InterruptedException {
        if (first == null) {
            return;
        }
        List<Waiting> batch = new ArrayList<>(List.of(first));
        drain(batch);
        try {
            settle(List.copyOf(batch));
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "lane=%d batch=%d", number, batch.size());
            batch.forEach(waiting -> waiting.tell(new Outcome.Broken(unforeseen)));
            connection.throwAway();
        } catch (InterruptedException stop) {
            busy(batch);
            throw stop;
        }
    }

    /** What waits already goes along, until there are enough instructions for one transaction. */
    private void drain(List<Waiting> batch) {
        int instructions = batch.getFirst().posting().instructions().size();
        while (instructions < settings.batch()) {
            Waiting next = queue.poll();
            if (next == null) {
                return;
            }
            batch.add(next);
            instructions += next.posting().instructions().size();
        }
    }

    /** Tries a batch together, and when it will not go together, each alone. */
    private void settle(List<Waiting> batch) throws InterruptedException {
        Set<UUID> inDoubt = new HashSet<>();
        for (int tries = 1, collisions = 0; ; tries++) {
            try {
                write(batch, inDoubt);
                return;
            } catch (SQLException failed) {
                connection.rollBack();
                Trouble trouble = Trouble.of(failed);
                collisions += trouble == Trouble.COLLISION ? 1 : 0;
                log(trouble, failed, batch.size(), tries);
                if (trouble == Trouble.UNREACHABLE) {
                    connection.throwAway();
                }
                if (batch.getFirst().overdue(time.nanos())) {
                    busy(batch);
                    return;
                }
                if (trouble == Trouble.CONTENT || collisions >= TRIES_TOGETHER) {
                    eachAlone(batch, failed);
                    return;
                }
                if (trouble == Trouble.UNREACHABLE) {
                    time.pass(PAUSE.multipliedBy(Math.min(tries, 20)));
                }
            }
        }
    }

    private static void busy(List<Waiting> batch) {
        batch.forEach(waiting -> waiting.tell(new Outcome.No(new LedgerBusy(RETRY_AFTER_SECONDS))));
    }

    private void log(Trouble trouble, SQLException failed, int size, int tries) {
        Logger.Level level = trouble == Trouble.COLLISION ? Logger.Level.DEBUG : Logger.Level.WARN;
        LOG.logf(level, FAILED, number, size, tries, trouble, failed.getSQLState());
    }

    private void eachAlone(List<Waiting> batch, SQLException failed) throws InterruptedException {
        if (batch.size() == 1) {
            batch.getFirst().tell(new Outcome.Broken(new IllegalStateException("the ledger could not write", failed)));
            return;
        }
        for (Waiting waiting : batch) {
            settle(List.of(waiting));
        }
    }

    private void write(List<Waiting> batch, Set<UUID> inDoubt) throws SQLException {
        JournalSession to = connection.open();
        List<Posting> postings = batch.stream().map(Waiting::posting).toList();
        BatchWriter.Written written = writer.write(to, postings);
        Set<UUID> earlier = new HashSet<>(inDoubt);
        List<Outcome> answers = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            UUID id = postings.get(i).id();
            Outcome answer = written.outcomes().get(i).asFirst(id, earlier);
            answers.add(answer);
            if (answer instanceof Outcome.Done(Receipt receipt) && !receipt.replayed()) {
                inDoubt.add(id);
            }
        }
        faults.passed(FaultPoint.BATCH_BEFORE_COMMIT);
        to.commit();
        faults.passed(FaultPoint.BATCH_AFTER_COMMIT_BEFORE_REPLY);
        // Only now: what is answered must be on disk.
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).tell(answers.get(i));
        }
        listener.committed(answers, written.rows());
    }
}
