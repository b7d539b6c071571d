package org.lovebank.timebank.gift;

import java.util.List;
import org.lovebank.problem.Refusal;

/** Why a gift is not made, checked or accepted. */
sealed interface GiftRefusal extends Refusal {

    record GiftNotFound() implements GiftRefusal {}

    /** Giver and receiver are one account. */
    record GiftToOneself() implements GiftRefusal {}

    /** The policy allows gifts for these relations only. */
    record RelationNotAllowed(List<String> allowed) implements GiftRefusal {}

    /** It waits for something else, or is over. */
    record GiftNotOpen(GiftState state) implements GiftRefusal {}

    /** Nobody checks a gift of their own, or to themselves; worded where the council's is. */
    record OwnMatter() implements GiftRefusal {}

    /** Whoever acts for one side is not the other. */
    record ProxyIsOtherSide() implements GiftRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case GiftNotFound _ -> Kind.MISSING;
            case GiftToOneself _, RelationNotAllowed _ -> Kind.INVALID;
            case GiftNotOpen _ -> Kind.CONFLICT;
            case OwnMatter _, ProxyIsOtherSide _ -> Kind.FORBIDDEN;
        };
    }
}
