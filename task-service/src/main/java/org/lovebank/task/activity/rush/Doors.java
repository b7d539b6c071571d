package org.lovebank.task.activity.rush;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * A few at a time go in for the same shift, the others wait outside: while they wait they hold no connection, so that a
 * rush never takes more than its part of the house, and when all chairs are gone they need not go in at all.
 */
@ApplicationScoped
class Doors {

    private static final int DOORS = 64;
    private static final int AT_A_TIME = 6;

    private final Semaphore[] doors =
            Stream.generate(() -> new Semaphore(AT_A_TIME, true)).limit(DOORS).toArray(Semaphore[]::new);

    /** The door to a shift; other shifts may lie behind the same one. */
    Semaphore of(UUID shiftId) {
        return doors[Math.floorMod(shiftId.hashCode(), DOORS)];
    }
}
