package org.lovebank.task.policy.desk;

import java.time.LocalDate;
import java.util.List;
import org.lovebank.problem.Refusal;

/** Why a policy is refused. */
sealed interface PolicyRefusal extends Refusal {

    /** This house has no such policy; {@code known} lists those that it has. */
    record UnknownPolicy(List<String> known) implements PolicyRefusal {}

    /** The content does not fit the policy. */
    record PolicyContentWrong(String policyCode, String rule) implements PolicyRefusal {}

    /** A policy cannot change what has already been decided. */
    record PolicyInThePast(LocalDate effectiveOn, LocalDate earliestOn) implements PolicyRefusal {}

    /** The place is not the caller's. */
    record PolicyAreaNotYours(String areaPath) implements PolicyRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case UnknownPolicy _, PolicyContentWrong _, PolicyInThePast _ -> Kind.INVALID;
            case PolicyAreaNotYours _ -> Kind.FORBIDDEN;
        };
    }
}
