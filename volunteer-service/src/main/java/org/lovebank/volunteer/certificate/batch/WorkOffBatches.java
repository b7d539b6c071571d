package org.lovebank.volunteer.certificate.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.batch.BatchRepository.Item;
import org.lovebank.volunteer.certificate.procedure.AskForCertificate;
import org.lovebank.volunteer.certificate.procedure.HandleCertificate;
import org.lovebank.volunteer.certificate.procedure.IssueCertificate;

/** Works batches off, one member a transaction: what one is refused holds back nobody else, and no member is done twice. */
@ApplicationScoped
class WorkOffBatches {

    private static final Logger LOG = Logger.getLogger(WorkOffBatches.class);
    private static final int BATCHES = 20;
    private static final int ITEMS = 100;

    private final BatchRepository batches;
    private final AskForCertificate askForCertificate;
    private final HandleCertificate handleCertificate;
    private final IssueCertificate issueCertificate;
    private final Clock clock;

    WorkOffBatches(
            BatchRepository batches,
            AskForCertificate askForCertificate,
            HandleCertificate handleCertificate,
            IssueCertificate issueCertificate,
            Clock clock) {
        this.batches = batches;
        this.askForCertificate = askForCertificate;
        this.handleCertificate = handleCertificate;
        this.issueCertificate = issueCertificate;
        this.clock = clock;
    }

    @Scheduled(
            every = "${lovebank.certificates.work-off-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        now();
    }

    /** A bounded part of what waits. */
    void now() {
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> batches.open(BATCHES))) {
            int left = ITEMS;
            while (left > 0 && workedOne(id)) {
                left--;
            }
            QuarkusTransaction.requiringNew().run(() -> close(id));
        }
    }

    private boolean workedOne(UUID id) {
        AtomicReference<@Nullable UUID> taken = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Batch batch = batches.findByIdOptional(id).orElseThrow();
                Optional<Item> item = batches.nextForChange(id, batch.isAsking() ? "WAITING" : "ASKED");
                item.ifPresent(one -> {
                    taken.set(one.volunteerId());
                    work(batch, one);
                });
                return item.isPresent();
            });
        } catch (Refused no) {
            note(id, taken.get(), no.refusal().code());
            return true;
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "member of a batch not certified batchId=%s", id);
            note(id, taken.get(), "UNEXPECTED");
            return taken.get() != null;
        }
    }

    private void work(Batch batch, Item item) {
        if (batch.isAsking()) {
            UUID certificate = askForCertificate
                    .by(batch.actor(), batch.wantedFor(item.volunteerId()))
                    .id();
            handleCertificate.acceptedBy(batch.actor(), certificate);
            batches.note(batch.id(), item.volunteerId(), "ASKED", certificate);
        } else {
            UUID certificate = Objects.requireNonNull(item.certificateId());
            issueCertificate.by(batch.actor(), certificate, batch.signers());
            batches.note(batch.id(), item.volunteerId(), "ISSUED", certificate);
        }
    }

    private void note(UUID id, @Nullable UUID volunteerId, String code) {
        if (volunteerId != null) {
            QuarkusTransaction.requiringNew().run(() -> batches.noteRefusal(id, volunteerId, code));
        }
    }

    private void close(UUID id) {
        Batch batch = batches.findForChange(id).orElseThrow();
        if (batch.isOpen() && !batches.has(id, batch.isAsking() ? "WAITING" : "ASKED")) {
            batch.worked(clock.instant());
        }
    }
}
