package org.lovebank.volunteer.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.household.HouseholdRefusal.NoSuchHousehold;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Shows households: without their address, or with it for a stated purpose, logged for everybody who lives there. */
@ApplicationScoped
class ShowHouseholds {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final List<String> ADDRESS = List.of("ADDRESS");

    private final HouseholdRepository households;
    private final KnownAreas areas;
    private final DisclosureLog disclosures;
    private final KeyCabinet keys;
    private final Cursors cursors;

    ShowHouseholds(
            HouseholdRepository households,
            KnownAreas areas,
            DisclosureLog disclosures,
            KeyCabinet keys,
            Cursors cursors) {
        this.households = households;
        this.areas = areas;
        this.disclosures = disclosures;
        this.keys = keys;
        this.cursors = cursors;
    }

    @Transactional
    public Page<HouseholdView> in(Caller caller, String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        String list = "households " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        households.in(place, after, paging.size() + 1),
                        paging,
                        list,
                        household -> List.of(household.id().toString()))
                .map(household -> household.view(households.membersOf(household.id()), null));
    }

    @Transactional
    public HouseholdView one(Caller caller, UUID id) {
        Household household = existing(id);
        List<UUID> members = households.membersOf(id);
        household.mustBeOpenTo(caller, members);
        return household.view(members, null);
    }

    /** With the address: to who lives there, and to station staff for a purpose. */
    @Transactional
    public HouseholdView withAddress(Caller caller, UUID id, DisclosurePurpose purpose) {
        Household household = existing(id);
        List<UUID> members = households.membersOf(id);
        boolean lives = members.contains(caller.id());
        if (!lives && !caller.holdsIn(household.place(), Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.DPO)) {
            throw new Refused(new NoSuchHousehold(id));
        }
        members.forEach(member ->
                disclosures.note(caller, member, caller.is(member) ? DisclosurePurpose.SELF : purpose, ADDRESS));
        return household.view(members, household.address(keys));
    }

    private Household existing(UUID id) {
        return households.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchHousehold(id)));
    }
}
