package org.lovebank.http.drain;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lovebank.access.KeyRing;

/**
 * Whether this copy of the house wants requests: not before it stands and can
 * believe a token, and not once it was asked to stop.
 */
@ApplicationScoped
class Attendance {

    private static final int LAST_OF_ALL = Integer.MAX_VALUE;

    private final KeyRing keys;
    private volatile boolean stands;
    private volatile boolean leaves;

    Attendance(KeyRing keys) {
        this.keys = keys;
    }

    void stands(@Observes @Priority(LAST_OF_ALL) StartupEvent started) {
        stands = true;
    }

    void leaves(@Observes ShutdownDelayInitiatedEvent asked) {
        leaves = true;
    }

    /** Whoever shares out requests sends some here. May block while there are no keys. */
    boolean wantsRequests() {
        return stands && !leaves && keys.hasKeys();
    }

    /** The same from a thread that must not wait. */
    boolean wantsRequestsForSure() {
        return stands && !leaves && !keys.isEmpty();
    }
}
