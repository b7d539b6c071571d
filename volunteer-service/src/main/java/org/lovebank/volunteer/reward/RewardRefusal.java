package org.lovebank.volunteer.reward;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a reward is refused. */
sealed interface RewardRefusal extends Refusal {

    record NoSuchReward(UUID rewardId) implements RewardRefusal {}

    /** Neither the honour nor the stars named stand for this one. */
    record RewardWithoutBasis() implements RewardRefusal {}

    /** Only a thing has a worth, and it says which. */
    record WorthDoesNotFit(String rewardKind) implements RewardRefusal {}

    record RewardedAlready() implements RewardRefusal {}

    /** Who granted a reward does not hand it over. */
    record RewardNeedsSecondPerson() implements RewardRefusal {}

    record RewardStateForbids(String state, String wanted, List<String> allowed) implements RewardRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchReward _ -> Kind.MISSING;
            case RewardNeedsSecondPerson _ -> Kind.FORBIDDEN;
            case RewardedAlready _, RewardStateForbids _ -> Kind.CONFLICT;
            case RewardWithoutBasis _, WorthDoesNotFit _ -> Kind.INVALID;
        };
    }
}
