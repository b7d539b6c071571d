package org.lovebank.task.activity.rush;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a place in a shift. */
public interface AskedForPlace {

    UUID shiftId();

    /** Whom an organiser writes down; nobody for one's own yes. */
    @Nullable UUID volunteerId();
}
