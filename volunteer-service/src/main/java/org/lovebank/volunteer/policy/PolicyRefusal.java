package org.lovebank.volunteer.policy;

import org.lovebank.problem.Refusal;

/** Why a policy version is refused. */
sealed interface PolicyRefusal extends Refusal {

    /** The content does not have the shape of this rule, or a value is impossible. */
    record PolicyContentWrong(String policyCode) implements PolicyRefusal {}

    /** A version may not begin in the past: what it decided would change behind people's backs. */
    record PolicyBeginsInThePast(String today) implements PolicyRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case PolicyContentWrong _, PolicyBeginsInThePast _ -> Kind.INVALID;
        };
    }
}
