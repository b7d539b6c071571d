package org.lovebank.volunteer.star;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.events.VolunteerEvent.StarRatingChanged;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.rules.StarRules;

/** How far a volunteer's honour minutes reach (星级); stars themselves are applied for, never given by a machine. */
@Entity
class StarRating {

    @Id
    private UUID volunteerId;

    private long honourMinutes;
    private short qualifiesForStars;
    private short awardedStars;
    private int policyVersion;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    StarRating() {}

    /** Takes over a fresh count; says whether anything changed. */
    boolean recount(long minutes, InForce<StarRules> rule, Instant now) {
        short stars = (short) rule.rules().starsFor(minutes);
        if (minutes == honourMinutes && stars == qualifiesForStars) {
            return false;
        }
        this.honourMinutes = minutes;
        this.qualifiesForStars = stars;
        this.policyVersion = rule.version();
        this.changedAt = now;
        return true;
    }

    /** So many stars are awarded now; says whether that is news. */
    boolean award(int stars, Instant now) {
        if (stars == awardedStars) {
            return false;
        }
        this.awardedStars = (short) stars;
        this.changedAt = now;
        return true;
    }

    /** Which star the volunteer may apply for and does not have. */
    int reached() {
        return qualifiesForStars > awardedStars ? qualifiesForStars : 0;
    }

    int awardedStars() {
        return awardedStars;
    }

    StarRatingView view() {
        return StarRatingView.of(volunteerId, honourMinutes, qualifiesForStars, awardedStars, policyVersion);
    }

    StarRatingChanged event() {
        return new StarRatingChanged(
                volunteerId, version + 1, honourMinutes, qualifiesForStars, awardedStars, policyVersion, changedAt);
    }
}
