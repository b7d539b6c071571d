package org.lovebank.task.matching.menu;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.task.matching.Need;

/**
 * A need that may be taken on right now; {@code id} is the need's line on a wish or the order. {@code urgency} is 0 to 3,
 * {@code taken} how often somebody has taken it on already.
 */
record OpenDemand(
        UUID id,
        Source source,
        Need need,
        String title,
        String place,
        int urgency,
        Instant waitingSince,
        int shown,
        int taken) {

    /** Where the need stands. */
    enum Source {
        WISH,
        ORDER
    }
}
