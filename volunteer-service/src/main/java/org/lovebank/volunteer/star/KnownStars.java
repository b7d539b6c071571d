package org.lovebank.volunteer.star;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stars as other rooms ask for them. */
@ApplicationScoped
public class KnownStars {

    private final StarRatingRepository ratings;

    KnownStars(StarRatingRepository ratings) {
        this.ratings = ratings;
    }

    /** How many stars a volunteer was awarded. */
    public int awardedTo(UUID volunteerId) {
        return ratings.findByIdOptional(volunteerId)
                .map(StarRating::awardedStars)
                .orElse(0);
    }
}
