package org.lovebank.volunteer.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.household.HouseholdRefusal.NoSuchHousehold;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Households as other rooms ask for them. */
@ApplicationScoped
public class KnownHouseholds implements HeldData, Forgets {

    private final HouseholdRepository households;
    private final KeepHousehold keepHousehold;
    private final KeyCabinet keys;

    KnownHouseholds(HouseholdRepository households, KeepHousehold keepHousehold, KeyCabinet keys) {
        this.households = households;
        this.keepHousehold = keepHousehold;
        this.keys = keys;
    }

    /** In which household somebody lives now. */
    public Optional<UUID> whereLives(UUID personId) {
        return households.membershipOf(personId).map(HouseholdMember::householdId);
    }

    /** Where a household lies; refused when there is none. */
    public AreaPath placeOf(UUID id) {
        return households
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new NoSuchHousehold(id)))
                .place();
    }

    @Override
    public String section() {
        return "household";
    }

    @Override
    public Object of(UUID personId) {
        return households.membershipOf(personId).stream()
                .map(member -> households.findById(member.householdId()))
                .map(household -> household.view(households.membersOf(household.id()), household.address(keys)))
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        keepHousehold.forget(personId);
    }

    /** Wraps households' keys under the present master key; answers how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int rewrap(int most) {
        List<Household> old = households.wrappedByAnother(keys.masterName(), most);
        old.forEach(household -> household.rewrap(keys));
        households.flush();
        return old.size();
    }

    /** How many keys another master key still wraps. */
    public long wrappedByAnother() {
        return households.countWrappedByAnother(keys.masterName());
    }
}
