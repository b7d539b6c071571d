package org.lovebank.volunteer.team.membership;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a membership is refused. */
sealed interface MembershipRefusal extends Refusal {

    record NoSuchMembership(UUID membershipId) implements MembershipRefusal {}

    record AlreadyMember(UUID teamId, UUID volunteerId) implements MembershipRefusal {}

    /** A team has one leader at a time. */
    record LeaderAlready(UUID teamId) implements MembershipRefusal {}

    record MembershipOver(String state, List<String> allowed) implements MembershipRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchMembership _ -> Kind.MISSING;
            case AlreadyMember _, LeaderAlready _, MembershipOver _ -> Kind.CONFLICT;
        };
    }
}
