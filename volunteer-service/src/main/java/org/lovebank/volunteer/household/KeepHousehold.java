package org.lovebank.volunteer.household;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.household.HouseholdRefusal.NoSuchHousehold;
import org.lovebank.volunteer.household.HouseholdRefusal.NotOfThisHousehold;
import org.lovebank.volunteer.household.HouseholdResource.NewHousehold;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Station staff write down a household, who joins and leaves it, and where it moves. */
@ApplicationScoped
class KeepHousehold {

    private final HouseholdRepository households;
    private final People people;
    private final KnownAreas areas;
    private final KeyCabinet keys;
    private final Clock clock;

    KeepHousehold(HouseholdRepository households, People people, KnownAreas areas, KeyCabinet keys, Clock clock) {
        this.households = households;
        this.people = people;
        this.areas = areas;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    public HouseholdView writtenBy(Caller caller, NewHousehold wanted) {
        Instant now = clock.instant();
        AreaPath place = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, place);
        Household household = new Household(
                UuidCreator.getTimeOrderedEpoch(), place, areas.levelOf(place), wanted.where(), keys, now);
        households.persistAndFlush(household);
        for (UUID member : wanted.memberIds()) {
            add(caller, household, member, now);
        }
        return household.view(households.membersOf(household.id()), null);
    }

    @Transactional
    public HouseholdView movedBy(Caller caller, UUID id, @Nullable String ifMatch, NewHousehold wanted) {
        Household household = forChange(caller, id);
        new Version(household.version()).mustMatch(ifMatch);
        AreaPath place = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, place);
        household.move(place, areas.levelOf(place), wanted.where(), keys, clock.instant());
        households.flush();
        return household.view(households.membersOf(id), null);
    }

    @Transactional
    public HouseholdView joinedBy(Caller caller, UUID id, UUID personId) {
        Household household = forChange(caller, id);
        household.mustBeInhabited();
        Instant now = clock.instant();
        add(caller, household, personId, now);
        List<UUID> members = households.membersOf(id);
        household.membersAre(members.size(), now);
        households.flush();
        return household.view(members, null);
    }

    @Transactional
    public HouseholdView leftBy(Caller caller, UUID id, UUID personId) {
        Household household = forChange(caller, id);
        HouseholdMember member = households
                .membershipOf(personId)
                .filter(found -> found.householdId().equals(id))
                .orElseThrow(() -> new Refused(new NotOfThisHousehold(personId)));
        return leave(household, member);
    }

    /** Somebody is no longer known at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID personId) {
        households
                .membershipOf(personId)
                .ifPresent(member -> households
                        .findForChange(member.householdId())
                        .ifPresent(household -> leave(household, member)));
    }

    private HouseholdView leave(Household household, HouseholdMember member) {
        Instant now = clock.instant();
        member.leave(now);
        households.flush();
        List<UUID> members = households.membersOf(household.id());
        household.membersAre(members.size(), now);
        households.flush();
        return household.view(members, null);
    }

    private void add(Caller caller, Household household, UUID personId, Instant now) {
        KnownAreas.mustReach(caller, people.homeOf(personId));
        households.keep(new HouseholdMember(UuidCreator.getTimeOrderedEpoch(), household.id(), personId, now));
    }

    private Household forChange(Caller caller, UUID id) {
        Household household = households.findForChange(id).orElseThrow(() -> new Refused(new NoSuchHousehold(id)));
        household.mustBeKeptBy(caller);
        return household;
    }
}
