package org.lovebank.gateway.key;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.jboss.logging.Logger;

/** This issuer's keys in memory, a few seconds old at most; rotates them when it is time. */
@ApplicationScoped
public class KeysAtHand {

    private static final Logger LOG = Logger.getLogger(KeysAtHand.class);

    private final RotateKeys rotateKeys;
    private final PublishedKeys published;
    private volatile List<KeyAtHand> keys = List.of();

    KeysAtHand(RotateKeys rotateKeys, PublishedKeys published) {
        this.rotateKeys = rotateKeys;
        this.published = published;
    }

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        rotateKeys.whenDue();
        keys = published.now();
    }

    @Scheduled(
            every = "{lovebank.signing-keys.look-every:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        try {
            rotateKeys.whenDue();
            keys = published.now();
        } catch (RuntimeException away) {
            LOG.warnf("signing keys unreadable, going on with those at hand reason=%s", away.getMessage());
        }
    }

    /** All published keys. */
    public List<KeyAtHand> all() {
        return keys;
    }

    /**
     * The key that signs now.
     *
     * @throws IllegalStateException when there is none yet
     */
    public KeyAtHand signing() {
        return keys.stream()
                .filter(KeyAtHand::maySign)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signing key"));
    }
}
