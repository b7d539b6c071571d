package org.lovebank.task.matching;

import java.time.Instant;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.policy.InForce;
import org.lovebank.task.policy.MatchingPolicy.MatchingDistance;
import org.lovebank.task.policy.MatchingPolicy.MatchingFactors;
import org.lovebank.task.policy.MatchingPolicy.MatchingLanguage;
import org.lovebank.task.policy.MatchingPolicy.MatchingLimits;
import org.lovebank.task.policy.MatchingPolicy.MatchingWeights;
import org.lovebank.task.policy.PolicyContent.Eligibility;

/** The rules of matching that hold at a place. */
public record Rules(
        Eligibility eligibility,
        MatchingLimits limits,
        MatchingFactors factors,
        MatchingDistance distance,
        MatchingLanguage language,
        InForce<MatchingWeights> weights) {

    /** What is asked of whoever would meet this need. */
    public Asked asks(Need need, Instant now) {
        Demand demand = Demand.of(
                need.category(),
                need.qualificationKind(),
                need.contactWithMinors(),
                need.language(),
                need.stillOpen(now),
                need.minutes(),
                eligibility);
        return new Asked(
                need.id(),
                need.postedBy(),
                need.beneficiaryId(),
                demand,
                need.risk(),
                language.mandatoryFor().contains(need.category().name()),
                eligibility,
                limits,
                factors,
                distance,
                weights.content(),
                now);
    }
}
