package org.lovebank.timebank.reconciliation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;

/** Takes up what an assignment claims and which record came of it, for the three-way match. */
@ApplicationScoped
public class NoteClaim {

    /** Sources that the task house claims: an assignment, or attendance at an activity. */
    private static final Set<String> CLAIMED = Set.of("ASSIGNMENT", "ACTIVITY");

    private final ClaimRepository claims;

    NoteClaim(ClaimRepository claims) {
        this.claims = claims;
    }

    /** The task house says how long an assignment or an attendance took; old news change nothing. */
    @Transactional
    public void assignment(UUID assignment, long version, int minutes) {
        claims.keepAssignment(assignment, minutes, version);
    }

    /** The registry says of which assignment or attendance a record is. */
    @Transactional
    public void record(UUID record, ServiceRecordState state) {
        if (CLAIMED.contains(state.source())) {
            claims.keepRecord(record, state.sourceId());
        }
    }
}
