package org.lovebank.gateway.key;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.access.KeyRing;

/** This issuer's keys in memory, a few seconds old at most; rotates them when it is time. */
@ApplicationScoped
public class KeysAtHand {

    private static final Logger LOG = Logger.getLogger(KeysAtHand.class);

    private final RotateKeys rotateKeys;
    private final PublishedKeys published;
    private final KeyRing ring;
    private volatile List<KeyAtHand> keys = List.of();

    KeysAtHand(RotateKeys rotateKeys, PublishedKeys published, KeyRing ring) {
        this.rotateKeys = rotateKeys;
        this.published = published;
        this.ring = ring;
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
            List<KeyAtHand> now = published.now();
            boolean changed = !ids(now).equals(ids(keys));
            keys = now;
            if (changed) {
                // Whoever verifies in this process must not learn of it later than whoever signs.
                ring.readAgain();
            }
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

    private static List<String> ids(List<KeyAtHand> keys) {
        return keys.stream().map(KeyAtHand::keyId).toList();
    }
}
