package org.lovebank.task.matching;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.policy.PolicyContent.MatchingFactors;
import org.lovebank.task.policy.PolicyContent.MatchingLimits;
import org.lovebank.task.policy.PolicyContent.MatchingWeights;

/** What is asked of candidates: the demand, by whom, and the rules that hold. */
record Asked(
        UUID wishId,
        UUID postedBy,
        UUID beneficiaryId,
        Demand demand,
        Eligibility eligibility,
        MatchingLimits limits,
        MatchingFactors factors,
        MatchingWeights weights,
        Instant now) {}
