package org.lovebank.volunteer.invitation;

import java.util.List;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.invitation.InvitationRefusal.InvitationStateForbids;

/** Where an invitation stands. */
enum InvitationState {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED;

    List<InvitationState> next() {
        return switch (this) {
            case OPEN -> List.of(ACCEPTED, DECLINED, LAPSED);
            case LAPSED, ACCEPTED, DECLINED -> List.of();
        };
    }

    InvitationState to(InvitationState wanted) {
        if (!next().contains(wanted)) {
            throw new Refused(new InvitationStateForbids(
                    name(), wanted.name(), next().stream().map(Enum::name).toList()));
        }
        return wanted;
    }
}
