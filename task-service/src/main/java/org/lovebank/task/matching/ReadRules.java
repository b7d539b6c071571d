package org.lovebank.task.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.lovebank.access.AreaPath;
import org.lovebank.task.policy.MatchingPolicy.MatchingDistance;
import org.lovebank.task.policy.MatchingPolicy.MatchingFactors;
import org.lovebank.task.policy.MatchingPolicy.MatchingLanguage;
import org.lovebank.task.policy.MatchingPolicy.MatchingLimits;
import org.lovebank.task.policy.MatchingPolicy.MatchingWeights;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Eligibility;

/** Reads which rules of matching hold where. */
@ApplicationScoped
public class ReadRules {

    private final Policies policies;

    ReadRules(Policies policies) {
        this.policies = policies;
    }

    public Rules at(AreaPath place, Instant now) {
        return new Rules(
                policies.content(Eligibility.class, place, now),
                policies.content(MatchingLimits.class, place, now),
                policies.content(MatchingFactors.class, place, now),
                policies.content(MatchingDistance.class, place, now),
                policies.content(MatchingLanguage.class, place, now),
                policies.inForce(MatchingWeights.class, place, now));
    }
}
