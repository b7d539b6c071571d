package org.lovebank.matching.ring;

import java.util.UUID;

/** Who could be in a ring with one note; whether it helps another is its own matter. */
public interface Hand {

    /** Of the note. */
    UUID id();

    UUID person();

    /** Days since the note was hung up; who has waited long may be in a ring of four. */
    int daysWaiting();
}
