package org.lovebank.volunteer.team.membership;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;

/** Memberships in a person's copy and dossier; they end with the person, before the file tells of its end. */
@ApplicationScoped
@Priority(100)
class KeptMemberships implements HeldData, DossierPart, Forgets {

    private final TeamMembershipRepository memberships;

    KeptMemberships(TeamMembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    public String section() {
        return "teamMemberships";
    }

    @Override
    public Object of(UUID personId) {
        return about(personId);
    }

    @Override
    public List<MemberView> about(UUID volunteerId) {
        return memberships.everyOf(volunteerId).stream()
                .map(TeamMembership::view)
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        memberships.everyOf(personId).stream()
                .filter(TeamMembership::runs)
                .forEach(membership -> membership.leave(now));
        memberships.flush();
    }
}
