package org.lovebank.volunteer.holding;

import java.time.Instant;
import java.util.UUID;

/** A room that forgets a person: what only the key hid is gone with the key, the rest goes here. */
public interface Forgets {

    /** In the transaction in which the key was destroyed, or the death was noted. */
    void forget(UUID personId, Ending ending, Instant now);

    /** Why the person is no longer there. */
    enum Ending {
        DIED,
        ERASED
    }
}
