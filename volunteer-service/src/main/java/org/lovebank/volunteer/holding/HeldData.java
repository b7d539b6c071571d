package org.lovebank.volunteer.holding;

import java.util.UUID;

/** A room that keeps something of people: it answers with all of it, in clear, for the person alone. */
public interface HeldData {

    /** Under which word it stands in the copy. */
    String section();

    /** Everything held of this person; an empty list when nothing is. */
    Object of(UUID personId);
}
