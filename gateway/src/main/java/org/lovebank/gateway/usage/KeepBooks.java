package org.lovebank.gateway.usage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lovebank.http.Time;

/** Writes down what was counted, and reads what the other replicas wrote; what cannot be written is kept. */
@ApplicationScoped
class KeepBooks {

    private static final Logger LOG = Logger.getLogger(KeepBooks.class);

    private final Quotas quotas;
    private final WriteDown writeDown;
    private final Clock clock;

    KeepBooks(Quotas quotas, WriteDown writeDown, Clock clock) {
        this.quotas = quotas;
        this.writeDown = writeDown;
        this.clock = clock;
    }

    @Scheduled(every = "{lovebank.traffic.share-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        if (quotas.all().isEmpty()) {
            return;
        }
        Map<String, UseOfDay> counted = new HashMap<>();
        quotas.all().forEach((client, use) -> counted.put(client, new UseOfDay(use.takeRequests(), use.takeRefused())));
        try {
            writeDown
                    .on(clock.instant().atZone(Time.DAYS).toLocalDate(), counted)
                    .forEach((client, known) -> quotas.of(client).read(known));
        } catch (RuntimeException away) {
            counted.forEach((client, use) -> quotas.of(client).giveBack(use.requests(), use.refused()));
            LOG.warnf("use of clients not written down, kept for later reason=%s", away.getMessage());
        }
    }
}
