package org.lovebank.volunteer.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.beneficiary.Beneficiary.Surroundings;
import org.lovebank.volunteer.household.KnownHouseholds;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.GoodRecordRules;
import org.lovebank.volunteer.policy.rules.ReviewRules;
import org.lovebank.volunteer.servicerecord.HonourMinutes;

/** What other rooms know of somebody who is helped: the household, and whether much was given before. */
@ApplicationScoped
class AroundBeneficiary {

    private final KnownHouseholds households;
    private final HonourMinutes honourMinutes;
    private final Policies policies;
    private final Clock clock;

    AroundBeneficiary(KnownHouseholds households, HonourMinutes honourMinutes, Policies policies, Clock clock) {
        this.households = households;
        this.honourMinutes = honourMinutes;
        this.policies = policies;
        this.clock = clock;
    }

    /** For lists. */
    Surroundings briefly(AreaPath place) {
        return new Surroundings(reviewMonths(place), null, null);
    }

    Surroundings whole(Beneficiary beneficiary) {
        Instant now = clock.instant();
        long enough = policies.of(GoodRecordRules.class, beneficiary.place(), now)
                .rules()
                .honourMinutes();
        return new Surroundings(
                reviewMonths(beneficiary.place()),
                households.whereLives(beneficiary.id()).orElse(null),
                honourMinutes.of(beneficiary.id()) >= enough);
    }

    int reviewMonths(AreaPath place) {
        return policies.of(ReviewRules.class, place, clock.instant()).rules().months();
    }
}
