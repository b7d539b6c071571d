package org.lovebank.volunteer.star.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.performance.KnownPerformance;
import org.lovebank.volunteer.performance.Standing;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.honourrules.StarAwardRules;
import org.lovebank.volunteer.policy.rules.StarRules;
import org.lovebank.volunteer.servicerecord.HonourMinutes;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.StarBasisShort;

/** Weighs hours and performance together against the rules of the place. */
@ApplicationScoped
class WeighStar {

    private final HonourMinutes honourMinutes;
    private final KnownPerformance performance;
    private final Policies policies;

    WeighStar(HonourMinutes honourMinutes, KnownPerformance performance, Policies policies) {
        this.honourMinutes = honourMinutes;
        this.performance = performance;
        this.policies = policies;
    }

    /** What the star rests on; refused when it does not reach. */
    StarBasis of(UUID volunteerId, AreaPath place, int stars, Instant now) {
        InForce<StarRules> rating = policies.stars(place, now);
        InForce<StarAwardRules> award = policies.of(StarAwardRules.class, place, now);
        StarAwardRules rules = award.rules();
        long minutes = honourMinutes.of(volunteerId);
        long needed = rating.rules().thresholdsMinutes().get(stars - 1);
        Standing standing = performance.of(volunteerId, rules.scoreMonths(), now);
        Integer score = standing.scoreTenths();
        boolean scored = rules.lowestScoreTenths() == 0 || (score != null && score >= rules.lowestScoreTenths());
        if (minutes < needed || !scored || standing.upheldComplaints() > rules.upheldComplaintsAtMost()) {
            throw new Refused(new StarBasisShort(
                    needed,
                    minutes,
                    rules.lowestScoreTenths(),
                    score,
                    rules.upheldComplaintsAtMost(),
                    standing.upheldComplaints()));
        }
        return new StarBasis(minutes, score, standing.upheldComplaints(), rating.version(), award.version());
    }
}
