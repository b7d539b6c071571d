package org.lovebank.task.attendance.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.Plan;
import org.lovebank.task.evidence.DistanceBand;
import org.lovebank.task.policy.AttendancePolicy.CheckInDistance;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.secret.Seal;
import org.lovebank.task.site.Position;
import org.lovebank.task.site.SiteRepository;

/** Tells how near a position is to the place of an assignment, and keeps it sealed for as long as the policy allows. */
@ApplicationScoped
public class HoldAgainstPlace {

    private final SiteRepository sites;
    private final PositionRepository positions;
    private final Policies policies;
    private final Seal seal;

    HoldAgainstPlace(SiteRepository sites, PositionRepository positions, Policies policies, Seal seal) {
        this.sites = sites;
        this.positions = positions;
        this.policies = policies;
        this.seal = seal;
    }

    /** The band; unknown when no position was given or nobody told where the place is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DistanceBand band(Assignment assignment, Moment moment, @Nullable GivenPosition given, Instant now) {
        if (given == null) {
            return DistanceBand.UNKNOWN;
        }
        Plan plan = assignment.plan();
        CheckInDistance rule = policies.content(CheckInDistance.class, plan.area(), now);
        Position at = given.position();
        if (rule.keepDays() > 0) {
            byte[] sealed = seal.seal(at.written(), assignment.id(), moment.name());
            if (sealed != null) {
                positions.keep(assignment.id(), moment, sealed, now, now.plus(Duration.ofDays(rule.keepDays())));
            }
        }
        Optional<Position> place = sites.find(plan.area(), plan.place());
        return place.map(where -> DistanceBand.of(where.metresTo(at), rule)).orElse(DistanceBand.UNKNOWN);
    }
}
