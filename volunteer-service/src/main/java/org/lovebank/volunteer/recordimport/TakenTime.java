package org.lovebank.volunteer.recordimport;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** Whose time the right rows of a table take, so that another row does not take it too. */
final class TakenTime {

    private final Map<UUID, TreeMap<Instant, Span>> byVolunteer = new HashMap<>();

    /** The other row that takes some of this time; without one, the time is this row's from now on. */
    Optional<Integer> take(UUID volunteerId, Deed deed, int row) {
        TreeMap<Instant, Span> taken = byVolunteer.computeIfAbsent(volunteerId, _ -> new TreeMap<>());
        // What is taken never overlaps, so that only the neighbour that begins last before our end can be in the way.
        var before = taken.lowerEntry(deed.servedTo());
        if (before != null
                && before.getValue().row() != row
                && before.getValue().to().isAfter(deed.servedFrom())) {
            return Optional.of(before.getValue().row());
        }
        taken.put(deed.servedFrom(), new Span(deed.servedTo(), row));
        return Optional.empty();
    }

    private record Span(Instant to, int row) {}
}
