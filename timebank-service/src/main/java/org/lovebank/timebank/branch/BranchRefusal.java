package org.lovebank.timebank.branch;

import org.lovebank.problem.Refusal;

/** Why a branch says no. */
public sealed interface BranchRefusal extends Refusal {

    record BranchNotFound() implements BranchRefusal {}

    /** This very place has its love bank already. */
    record BranchExists(String areaPath) implements BranchRefusal {}

    record UnknownPolicyPack(String policyPack) implements BranchRefusal {}

    /** The caller's areas do not reach the branch. */
    record OutsideYourAreas() implements BranchRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case BranchNotFound _ -> Kind.MISSING;
            case BranchExists _ -> Kind.CONFLICT;
            case UnknownPolicyPack _ -> Kind.INVALID;
            case OutsideYourAreas _ -> Kind.FORBIDDEN;
        };
    }
}
