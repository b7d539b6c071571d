package org.lovebank.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The keys at hand. Reads them again when they are old, or, throttled, when a token names one that is not here. */
@ApplicationScoped
public class KeyRing {

    private final TokenKeys source;
    private final AccessSettings settings;
    private final ReentrantLock reading = new ReentrantLock();
    private final List<Runnable> whenChanged = new CopyOnWriteArrayList<>();
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile long readAtNanos = Long.MIN_VALUE;

    KeyRing(TokenKeys source, AccessSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** Called after a key came or went: whatever was verified with a key that is gone must be forgotten. */
    public void onChange(Runnable action) {
        whenChanged.add(action);
    }

    /** The key with this id; null when no accepted issuer publishes it. */
    public @Nullable PublicKey find(String keyId) {
        PublicKey found = keys.get(keyId);
        if (found != null && !olderThan(settings.keysRefreshInterval())) {
            return found;
        }
        if (olderThan(settings.keysForcedRefreshInterval())) {
            refresh(settings.keysForcedRefreshInterval());
        }
        return keys.get(keyId);
    }

    /** Whether any key is at hand: readiness asks. */
    public boolean hasKeys() {
        return !keys.isEmpty() || refresh(settings.keysForcedRefreshInterval());
    }

    /** Reads the keys now, as after a rotation in this very process. */
    public void readAgain() {
        refresh(Duration.ZERO);
    }

    private boolean refresh(Duration unlessYoungerThan) {
        reading.lock();
        try {
            if (olderThan(unlessYoungerThan)) {
                replaceWith(source.read());
            }
            return !keys.isEmpty();
        } finally {
            reading.unlock();
        }
    }

    private void replaceWith(Map<String, PublicKey> read) {
        readAtNanos = System.nanoTime();
        if (read.isEmpty() || new ArrayList<>(read.keySet()).equals(new ArrayList<>(keys.keySet()))) {
            // An issuer that cannot be reached does not take its keys away; the same ids mean the same keys.
            return;
        }
        keys = Map.copyOf(read);
        whenChanged.forEach(Runnable::run);
    }

    private boolean olderThan(Duration age) {
        return readAtNanos == Long.MIN_VALUE || System.nanoTime() - readAtNanos >= age.toNanos();
    }
}
