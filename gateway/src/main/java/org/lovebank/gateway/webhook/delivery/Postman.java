package org.lovebank.gateway.webhook.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.lovebank.gateway.webhook.WebhookSettings;

/** Goes his rounds: as long as something is due and a hand is free, it is sent. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final TakeNext takeNext;
    private final SendParcel sendParcel;
    private final Semaphore hands;
    private final ExecutorService ways = Executors.newVirtualThreadPerTaskExecutor();

    Postman(TakeNext takeNext, SendParcel sendParcel, WebhookSettings settings) {
        this.takeNext = takeNext;
        this.sendParcel = sendParcel;
        this.hands = new Semaphore(settings.atOnce());
    }

    @Scheduled(every = "{lovebank.webhooks.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            while (hands.tryAcquire()) {
                Optional<Parcel> parcel = takeNext();
                if (parcel.isEmpty()) {
                    return;
                }
                ways.execute(() -> bring(parcel.get()));
            }
        } catch (RuntimeException away) {
            LOG.warnf("webhooks wait reason=%s", away.getMessage());
        }
    }

    private Optional<Parcel> takeNext() {
        Optional<Parcel> parcel = Optional.empty();
        try {
            parcel = takeNext.parcel();
            return parcel;
        } finally {
            if (parcel.isEmpty()) {
                hands.release();
            }
        }
    }

    /** One after the other, as long as they are taken: who has just taken one may have the next at once. */
    private void bring(Parcel parcel) {
        boolean taken = false;
        try {
            Receipt receipt = sendParcel.now(parcel);
            takeNext.putDown(parcel, receipt);
            taken = receipt.isTaken();
        } catch (RuntimeException lost) {
            // The lease ends by itself; the receiver knows by the id when it gets it twice.
            LOG.warnf("webhook attempt not put down deliveryId=%s reason=%s", parcel.id(), lost.getMessage());
        } finally {
            hands.release();
        }
        if (taken) {
            round();
        }
    }

    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        takeNext.forgetOld();
    }

    void end(@Observes ShutdownEvent stopping) {
        ways.shutdownNow();
    }
}
