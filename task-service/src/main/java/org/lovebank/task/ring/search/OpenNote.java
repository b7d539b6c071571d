package org.lovebank.task.ring.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.events.category.ServiceCategory;

/** A note on the wall with needs and offers, of somebody who could serve; {@code freeParts} is when they are free. */
record OpenNote(
        UUID wishId,
        UUID personId,
        Instant hungAt,
        int windowParts,
        int freeParts,
        List<OpenNeed> needs,
        Set<ServiceCategory> offers) {

    /** What nobody has met yet. */
    record OpenNeed(UUID id, ServiceCategory category, int minutes) {}

    /** The first need of another note that this one's offers answer, when there is time for it. */
    Optional<OpenNeed> answers(OpenNote other) {
        if (personId.equals(other.personId) || (freeParts & other.windowParts) == 0) {
            return Optional.empty();
        }
        return other.needs.stream()
                .filter(need -> offers.contains(need.category())
                        || offers.contains(need.category().topLevel()))
                .findFirst();
    }
}
