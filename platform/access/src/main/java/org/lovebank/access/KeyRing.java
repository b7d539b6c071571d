package org.lovebank.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The keys at hand. Reads them again when they are old, or, throttled, when a token names one that is not here. */
@ApplicationScoped
public class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    private static final Duration WHILE_EMPTY = Duration.ofMillis(500);

    private final TokenKeys source;
    private final AccessSettings settings;
    private final ReentrantLock reading = new ReentrantLock();
    private final List<Runnable> whenChanged = new CopyOnWriteArrayList<>();
    private volatile Map<KeyName, PublicKey> keys = Map.of();
    private volatile long readAtNanos = Long.MIN_VALUE;

    KeyRing(TokenKeys source, AccessSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** Called after a key came or went: whatever was verified with a key that is gone must be forgotten. */
    public void onChange(Runnable action) {
        whenChanged.add(action);
    }

    /** The key with this name; null when its issuer does not publish it. May block while keys are read. */
    public @Nullable PublicKey find(KeyName name) {
        PublicKey found = keys.get(name);
        if (found == null) {
            refresh(settings.keysForcedRefreshInterval());
        } else if (olderThan(settings.keysRefreshInterval())) {
            refreshUnlessSomebodyDoes();
        }
        return keys.get(name);
    }

    /** Whether a token that names this key can be verified without reading keys first. */
    public boolean has(KeyName name) {
        return keys.containsKey(name) && !olderThan(settings.keysRefreshInterval());
    }

    /** Whether any key is at hand: readiness asks, and they are read when there are none. May block. */
    public boolean hasKeys() {
        if (keys.isEmpty()) {
            // Nobody forged anything: the issuer may still be on its way up.
            Duration soon = settings.keysForcedRefreshInterval();
            refresh(soon.compareTo(WHILE_EMPTY) < 0 ? soon : WHILE_EMPTY);
        }
        return !isEmpty();
    }

    /** Whether no key is at hand, so that no token can be believed. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Reads the keys now, as after a rotation in this very process. */
    public void readAgain() {
        refresh(Duration.ZERO);
    }

    private void refresh(Duration unlessYoungerThan) {
        if (!olderThan(unlessYoungerThan)) {
            return;
        }
        reading.lock();
        try {
            if (olderThan(unlessYoungerThan)) {
                read();
            }
        } finally {
            reading.unlock();
        }
    }

    /** Old keys still verify: nobody waits for an issuer that is slow or away. */
    private void refreshUnlessSomebodyDoes() {
        if (olderThan(settings.keysForcedRefreshInterval()) && reading.tryLock()) {
            try {
                read();
            } finally {
                reading.unlock();
            }
        }
    }

    private void read() {
        try {
            replaceWith(source.read());
        } catch (RuntimeException unreadable) {
            LOG.warnf("keys unreadable reason=%s", unreadable.getMessage());
        } finally {
            readAtNanos = System.nanoTime();
        }
    }

    private void replaceWith(Map<KeyName, PublicKey> read) {
        if (read.isEmpty() || sameAsNow(read)) {
            // A source that cannot be reached does not take its keys away.
            return;
        }
        keys = Map.copyOf(read);
        whenChanged.forEach(Runnable::run);
    }

    private boolean sameAsNow(Map<KeyName, PublicKey> read) {
        return read.keySet().equals(keys.keySet())
                && read.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(
                                entry.getValue().getEncoded(),
                                keys.getOrDefault(entry.getKey(), entry.getValue())
                                        .getEncoded()));
    }

    private boolean olderThan(Duration age) {
        return readAtNanos == Long.MIN_VALUE || System.nanoTime() - readAtNanos >= age.toNanos();
    }
}
