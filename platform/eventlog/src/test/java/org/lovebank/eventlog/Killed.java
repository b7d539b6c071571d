package org.lovebank.eventlog;

import java.util.concurrent.atomic.AtomicInteger;
import org.lovebank.http.fault.FaultListener;
import org.lovebank.http.fault.FaultPoint;
import org.lovebank.stack.testing.FaultHits;

/** Sudden death at a fault point: nothing of what the code would still have done happens. */
public final class Killed extends Error {

    private static final long serialVersionUID = 1;

    private Killed(FaultPoint point) {
        super(point.name(), null, false, false);
    }

    /** Dies when a point is passed for the {@code n}-th time, and never again. */
    public static FaultListener at(FaultPoint deadly, int n) {
        AtomicInteger passed = new AtomicInteger();
        return point -> {
            if (point == deadly && passed.incrementAndGet() == n) {
                FaultHits.count(point);
                throw new Killed(point);
            }
        };
    }
}
