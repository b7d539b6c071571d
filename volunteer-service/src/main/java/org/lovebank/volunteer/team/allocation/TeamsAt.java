package org.lovebank.volunteer.team.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** Which teams serve a place, as other rooms ask. */
@ApplicationScoped
public class TeamsAt {

    private final AllocationRepository allocations;

    TeamsAt(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    /** The teams allocated to exactly this place on a day. */
    public List<UUID> of(AreaPath place, LocalDate today) {
        return allocations.teamsAt(place, today);
    }
}
