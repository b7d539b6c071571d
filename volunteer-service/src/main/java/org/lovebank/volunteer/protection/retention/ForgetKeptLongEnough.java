package org.lovebank.volunteer.protection.retention;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.volunteer.holding.KeptForAWhile;

/** Asks each room to forget what was kept long enough; batches of their own, so that a restart loses nothing. */
@ApplicationScoped
class ForgetKeptLongEnough {

    private static final Logger LOG = Logger.getLogger(ForgetKeptLongEnough.class);
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 20;

    private final List<KeptForAWhile> rooms;
    private final Clock clock;

    ForgetKeptLongEnough(@All List<KeptForAWhile> rooms, Clock clock) {
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
    }

    @Scheduled(every = "${lovebank.data.forget-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        int forgotten = now();
        if (forgotten > 0) {
            LOG.infof("kept long enough rows=%d", forgotten);
        }
    }

    /** How many rows were forgotten. */
    int now() {
        Instant now = clock.instant();
        int all = 0;
        for (KeptForAWhile room : rooms) {
            int batch = BATCH;
            for (int i = 0; i < MOST_BATCHES && batch == BATCH; i++) {
                batch = QuarkusTransaction.requiringNew().call(() -> room.forgetKeptLongEnough(now, BATCH));
                all += batch;
            }
        }
        return all;
    }
}
