package org.lovebank.volunteer.star;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;

/** Takes over what an application decided; a procedure awards stars, and only a revocation takes one away. */
@ApplicationScoped
public class AwardedStars {

    private final StarRatingRepository ratings;
    private final EventLog log;

    AwardedStars(StarRatingRepository ratings, EventLog log) {
        this.ratings = ratings;
        this.log = log;
    }

    /** So many stars are the volunteer's from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void become(UUID volunteerId, int stars, Instant now) {
        StarRating rating = ratings.findOrBeginForChange(volunteerId, now);
        if (rating.award(stars, now)) {
            ratings.flush();
            log.append(rating.event());
        }
    }
}
