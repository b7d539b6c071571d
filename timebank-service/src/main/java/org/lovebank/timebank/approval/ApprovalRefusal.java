package org.lovebank.timebank.approval;

import org.lovebank.problem.Refusal;

/** Why a council's signature is not taken. */
public sealed interface ApprovalRefusal extends Refusal {

    record ApprovalNotFound() implements ApprovalRefusal {}

    /** The caller's areas do not reach the place whose council decides; worded where the branch words it. */
    record OutsideYourAreas() implements ApprovalRefusal {}

    /** Two persons decide: who proposed or signed it is the first of them. */
    record SecondPersonNeeded() implements ApprovalRefusal {}

    /** Nobody signs what is about themselves. */
    record OwnMatter() implements ApprovalRefusal {}

    record AlreadyDecided(ApprovalState state) implements ApprovalRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ApprovalNotFound _ -> Kind.MISSING;
            case OutsideYourAreas _, OwnMatter _ -> Kind.FORBIDDEN;
            case SecondPersonNeeded _, AlreadyDecided _ -> Kind.CONFLICT;
        };
    }
}
