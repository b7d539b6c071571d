package org.lovebank.volunteer.holding;

import java.util.List;
import java.util.UUID;

/** A room in which something may still be open that an erasure would tear. */
public interface Obligation {

    /** Codes of what is open with this person; empty when nothing is. */
    List<String> openOf(UUID personId);
}
