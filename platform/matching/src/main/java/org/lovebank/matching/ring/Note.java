package org.lovebank.matching.ring;

import java.util.Set;
import java.util.UUID;
import org.lovebank.matching.ground.Place;

/**
 * A note on the wall: something needed and something offered by one person.
 *
 * @param needs number of the kind of help that is needed
 * @param offers numbers of the kinds that are offered
 * @param parts when, as 21 bits: weekday · 3 + {morning, afternoon, evening}; two people must share one
 * @param daysWaiting days since the note was hung up; who has waited long may be in a ring of four
 */
public record Note(UUID id, UUID person, Place place, int needs, Set<Integer> offers, int parts, int daysWaiting)
        implements Hand {

    public Note {
        offers = Set.copyOf(offers);
    }
}
