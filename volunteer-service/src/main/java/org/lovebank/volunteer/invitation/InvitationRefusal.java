package org.lovebank.volunteer.invitation;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about an invitation is refused. */
sealed interface InvitationRefusal extends Refusal {

    record NoSuchInvitation(UUID invitationId) implements InvitationRefusal {}

    /** This person is invited already. */
    record InvitedAlready() implements InvitationRefusal {}

    /** Whoever is a volunteer needs no invitation. */
    record IsVolunteerAlready() implements InvitationRefusal {}

    record InvitationStateForbids(String state, String wanted, List<String> allowed) implements InvitationRefusal {}

    /** A request gives either the person or the id of a known one. */
    record WhoIsInvited() implements InvitationRefusal {}

    /** Nobody answers for another. */
    record AnswerNotYours() implements InvitationRefusal {}

    /** The client may not invite. */
    record InvitingNotGranted(String scope) implements InvitationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchInvitation _ -> Kind.MISSING;
            case InvitedAlready _, IsVolunteerAlready _, InvitationStateForbids _ -> Kind.CONFLICT;
            case AnswerNotYours _, InvitingNotGranted _ -> Kind.FORBIDDEN;
            case WhoIsInvited _ -> Kind.INVALID;
        };
    }
}
