package org.lovebank.volunteer.holding;

import java.time.Instant;

/** A room that keeps something only for as long as the policy says. */
public interface KeptForAWhile {

    /** Forgets what was kept long enough, at most so many rows; answers how many. */
    int forgetKeptLongEnough(Instant now, int most);
}
