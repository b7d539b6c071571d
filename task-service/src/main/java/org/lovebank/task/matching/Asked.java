package org.lovebank.task.matching;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.policy.MatchingPolicy.MatchingDistance;
import org.lovebank.task.policy.MatchingPolicy.MatchingFactors;
import org.lovebank.task.policy.MatchingPolicy.MatchingLimits;
import org.lovebank.task.policy.MatchingPolicy.MatchingWeights;
import org.lovebank.task.policy.PolicyContent.Eligibility;

/** What is asked of candidates: by whom and for whom, the demand with its risk, and the rules that hold. */
public record Asked(
        UUID wishId,
        UUID postedBy,
        UUID beneficiaryId,
        Demand demand,
        Risk risk,
        boolean languageMandatory,
        Eligibility eligibility,
        MatchingLimits limits,
        MatchingFactors factors,
        MatchingDistance distance,
        MatchingWeights weights,
        Instant now) {

    /** What could happen on the way: a hazard is for insured adults only. */
    public record Risk(boolean hazardous, boolean insured) {

        /** A wish is small and without danger: what is not is an order. */
        public static final Risk NONE = new Risk(false, false);
    }
}
