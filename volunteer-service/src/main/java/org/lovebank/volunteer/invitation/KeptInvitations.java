package org.lovebank.volunteer.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.holding.KeptForAWhile;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.RetentionRules;

/** Invitations in a person's copy; they go with the person, and by themselves after a while. */
@ApplicationScoped
class KeptInvitations implements HeldData, Forgets, KeptForAWhile {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final AreaPath EVERYWHERE = new AreaPath("cn");
    private static final int MOST = 500;

    private final InvitationRepository invitations;
    private final Policies policies;

    KeptInvitations(InvitationRepository invitations, Policies policies) {
        this.invitations = invitations;
        this.policies = policies;
    }

    @Override
    public String section() {
        return "invitations";
    }

    @Override
    public Object of(UUID personId) {
        return invitations.of(personId, BEFORE_ALL, MOST).stream()
                .map(Invitation::view)
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        invitations.forgetOf(personId);
    }

    @Override
    public int forgetKeptLongEnough(Instant now, int most) {
        int days = policies.of(RetentionRules.class, EVERYWHERE, now).rules().endedInvitationDays();
        return invitations.forgetEndedBefore(now.minus(Duration.ofDays(days)), most);
    }
}
