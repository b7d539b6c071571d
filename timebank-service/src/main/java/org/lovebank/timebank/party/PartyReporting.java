package org.lovebank.timebank.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** A member's report to a community, as the registry last told it: service there counts while it is accepted. */
@Entity
@Table(name = "party_reporting")
class PartyReporting {

    @Id
    private UUID id;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    @Column(name = "area_path")
    private String areaPath;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "registry_version")
    private long registryVersion;

    @SuppressWarnings("NullAway.Init")
    protected PartyReporting() {}

    PartyReporting(UUID id, UUID volunteerId, String areaPath) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.areaPath = areaPath;
    }

    /** Old news change nothing. */
    void follow(long version, String state, Instant at) {
        if (version <= registryVersion) {
            return;
        }
        registryVersion = version;
        if (state.equals("ACCEPTED")) {
            acceptedAt = at;
        } else if (state.equals("ENDED")) {
            endedAt = at;
        }
    }

    /** Whether service there, begun then, counts for the member. */
    boolean counts(AreaPath place, Instant servedFrom) {
        Instant since = acceptedAt;
        return since != null
                && !servedFrom.isBefore(since)
                && (endedAt == null || servedFrom.isBefore(endedAt))
                && new AreaPath(areaPath).contains(place);
    }
}
