package org.lovebank.volunteer.star;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.PersonEvent.Recognition.StarInvited;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.servicerecord.HonourMinutes;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Counts a volunteer's final records anew, in the transaction in which one of them began or ceased to count. */
@ApplicationScoped
class RecountStars {

    private final StarRatingRepository ratings;
    private final HonourMinutes honourMinutes;
    private final KnownVolunteers volunteers;
    private final Policies policies;
    private final StarInvitationRepository invitations;
    private final EventLog log;
    private final Clock clock;

    RecountStars(
            StarRatingRepository ratings,
            HonourMinutes honourMinutes,
            KnownVolunteers volunteers,
            Policies policies,
            StarInvitationRepository invitations,
            EventLog log,
            Clock clock) {
        this.ratings = ratings;
        this.honourMinutes = honourMinutes;
        this.volunteers = volunteers;
        this.policies = policies;
        this.invitations = invitations;
        this.log = log;
        this.clock = clock;
    }

    void on(@Observes HonourMinutes.Changed changed) {
        UUID volunteerId = changed.volunteerId();
        Instant now = clock.instant();
        // The rating is locked before the records are counted: of two counts at once the later one sees both records.
        StarRating rating = ratings.findOrBeginForChange(volunteerId, now);
        boolean news = rating.recount(
                honourMinutes.of(volunteerId), policies.stars(volunteers.placeOf(volunteerId), now), now);
        if (news) {
            ratings.flush();
            log.append(rating.event());
            invite(volunteerId, rating, now);
        }
    }

    /** Nobody is given a star by a machine: who reached one is asked to apply, once. */
    private void invite(UUID volunteerId, StarRating rating, Instant now) {
        int stars = rating.reached();
        if (stars > 0) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            int version = rating.view().policyVersion();
            if (invitations.keep(id, volunteerId, stars, version, now)) {
                log.append(new StarInvited(id, 1, volunteerId, stars, version, now));
            }
        }
    }
}
