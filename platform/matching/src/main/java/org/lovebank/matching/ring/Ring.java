package org.lovebank.matching.ring;

import java.util.List;
import java.util.UUID;

/** Notes of different people, each of whom helps the person of the next, the last helps the first. */
public record Ring(List<UUID> notes, long worth) {

    public Ring {
        notes = List.copyOf(notes);
    }
}
