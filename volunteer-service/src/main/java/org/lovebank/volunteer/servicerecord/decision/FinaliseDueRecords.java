package org.lovebank.volunteer.servicerecord.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;

/**
 * Ends the publicity of records whose time has come. One transaction each, so that one bad record holds back nobody;
 * the lock lets one replica work at a time, the row's lock and state make a second one harmless.
 */
@ApplicationScoped
class FinaliseDueRecords {

    private static final Logger LOG = Logger.getLogger(FinaliseDueRecords.class);
    private static final int MOST = 500;

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final Clock clock;

    FinaliseDueRecords(ServiceRecordRepository records, RecordBook book, Clock clock) {
        this.records = records;
        this.book = book;
        this.clock = clock;
    }

    @Scheduled(every = "${lovebank.records.finalise-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        int finalised = now();
        if (finalised > 0) {
            LOG.infof("publicity ended records=%d", finalised);
        }
    }

    /** How many records this replica made final. */
    int now() {
        Instant now = clock.instant();
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> records.due(now, MOST));
        int finalised = 0;
        for (UUID id : due) {
            finalised += finalise(id, now) ? 1 : 0;
        }
        return finalised;
    }

    private boolean finalise(UUID id, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!records.takeFinalisingLock()) {
                    return false;
                }
                ServiceRecord record = records.findForChange(id).orElseThrow();
                record.finalise(now);
                book.keep(record);
                return true;
            });
        } catch (Refused objectedMeanwhile) {
            return false;
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "record stays posted recordId=%s", id);
            return false;
        }
    }
}
