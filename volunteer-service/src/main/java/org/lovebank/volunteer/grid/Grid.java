package org.lovebank.volunteer.grid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.events.NetworkEvent.GridChanged;

/** What a grid has beside its place in the tree: its Party branch. */
@Entity
class Grid {

    @Id
    private UUID id;

    private String areaPath;
    private @Nullable UUID partyBranchId;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Grid() {}

    /** A grid that nobody has described yet. */
    Grid(UUID id, AreaPath place, Instant now) {
        this.id = id;
        this.areaPath = place.value();
        this.changedAt = now;
    }

    void describe(@Nullable UUID branch, Instant now) {
        this.partyBranchId = branch;
        this.changedAt = now;
    }

    @Nullable UUID partyBranchId() {
        return partyBranchId;
    }

    long version() {
        return version;
    }

    GridChanged event() {
        return new GridChanged(id, version + 1, areaPath, partyBranchId, changedAt);
    }
}
