package org.lovebank.volunteer.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Households as other rooms ask for them. */
@ApplicationScoped
public class KnownHouseholds {

    private final HouseholdRepository households;

    KnownHouseholds(HouseholdRepository households) {
        this.households = households;
    }

    /** In which household somebody lives now. */
    public Optional<UUID> of(UUID personId) {
        return households.membershipOf(personId).map(HouseholdMember::householdId);
    }
}
