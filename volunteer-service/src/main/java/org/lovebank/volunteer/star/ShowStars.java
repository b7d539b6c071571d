package org.lovebank.volunteer.star;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.StarRules;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

@ApplicationScoped
class ShowStars {

    private final StarRatingRepository ratings;
    private final KnownVolunteers volunteers;
    private final Policies policies;
    private final Clock clock;

    ShowStars(StarRatingRepository ratings, KnownVolunteers volunteers, Policies policies, Clock clock) {
        this.ratings = ratings;
        this.volunteers = volunteers;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public StarRatingView of(Caller caller, UUID volunteerId) {
        AreaPath place = volunteers.visibleTo(caller, volunteerId);
        InForce<StarRules> rule = policies.stars(place, clock.instant());
        return ratings.findByIdOptional(volunteerId)
                .map(StarRating::view)
                .orElseGet(() -> StarRatingView.of(volunteerId, 0, 0, 0, rule.version()))
                .explainedBy(rule.rules());
    }
}
