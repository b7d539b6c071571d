package org.lovebank.volunteer.protection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.holding.Obligation;
import org.lovebank.volunteer.protection.ErasureRefusal.ObligationsOpen;

/** Asks every room whether something is open with a person. */
@ApplicationScoped
class OpenObligations {

    private final List<Obligation> rooms;

    OpenObligations(@All List<Obligation> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    List<String> of(UUID personId) {
        return rooms.stream()
                .flatMap(room -> room.openOf(personId).stream())
                .distinct()
                .sorted()
                .toList();
    }

    void mustBeNone(UUID personId) {
        List<String> open = of(personId);
        if (!open.isEmpty()) {
            throw new Refused(new ObligationsOpen(open));
        }
    }
}
