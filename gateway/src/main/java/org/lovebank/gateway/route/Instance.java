package org.lovebank.gateway.route;

import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One running copy of a house, as all event loops see it: it rests for a while after failing several times in a row. */
final class Instance {

    private static final Logger LOG = Logger.getLogger(Instance.class);

    private final String name;
    private final Supplier<RequestOptions> address;
    private final int failuresInARow;
    private final long restNanos;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long restsUntil;
    private volatile boolean resting;

    Instance(String name, Supplier<RequestOptions> address, int failuresInARow, Duration rest) {
        this.name = name;
        this.address = address;
        this.failuresInARow = failuresInARow;
        this.restNanos = rest.toNanos();
    }

    String name() {
        return name;
    }

    RequestOptions address() {
        return address.get();
    }

    /** Whether it is to be asked: not while it rests. After the rest, one failure is enough for another one. */
    boolean isIn() {
        return !resting || System.nanoTime() - restsUntil >= 0;
    }

    void answered() {
        if (failures.get() != 0 || resting) {
            failures.set(0);
            if (resting) {
                resting = false;
                LOG.infof("house back instance=%s", name);
            }
        }
    }

    void failed() {
        if (failures.incrementAndGet() >= failuresInARow) {
            rest();
        }
    }

    /** It was asked whether it is well, and did not say so. */
    void isUnwell() {
        failures.set(failuresInARow);
        rest();
    }

    private void rest() {
        restsUntil = System.nanoTime() + restNanos;
        if (!resting) {
            resting = true;
            LOG.warnf("house out instance=%s restMillis=%d", name, restNanos / 1_000_000);
        }
    }
}
