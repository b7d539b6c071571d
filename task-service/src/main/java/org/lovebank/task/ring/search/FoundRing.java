package org.lovebank.task.ring.search;

import java.util.List;
import java.util.UUID;

/** A ring that could be: each gift's receiver gives the next one. */
public record FoundRing(List<Gift> gifts) {

    /** Somebody does something for somebody else. */
    public record Gift(UUID giverId, UUID receiverId, UUID wishId, UUID needId, int minutes) {}

    public FoundRing {
        gifts = List.copyOf(gifts);
    }
}
