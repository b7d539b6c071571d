package org.lovebank.task.attendance.code;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a spoken code is not given or opens nothing. */
sealed interface CodeRefusal extends Refusal {

    /** The code is for the recipient and for staff to read out; the volunteer hears it on the spot. */
    record CodeNotForYou(UUID assignmentId) implements CodeRefusal {}

    /** Enough codes were had for this assignment. */
    record NoMoreCodes(UUID assignmentId, int codesPerAssignment) implements CodeRefusal {}

    /** No code is live: none was had, it was used, it ran out, or it was tried too often. */
    record NoLiveCode(UUID assignmentId) implements CodeRefusal {}

    /** Not this code. */
    record WrongSpokenCode(UUID assignmentId, int triesLeft) implements CodeRefusal {}

    /** Who had the code made does not enter it: somebody else must have heard it. */
    record CodeByItsIssuer(UUID assignmentId) implements CodeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case CodeNotForYou _, CodeByItsIssuer _ -> Kind.FORBIDDEN;
            case NoMoreCodes _, NoLiveCode _ -> Kind.CONFLICT;
            case WrongSpokenCode _ -> Kind.INVALID;
        };
    }
}
