package org.lovebank.task.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.household.HouseholdRefusal.DaysWrong;
import org.lovebank.task.household.HouseholdRefusal.HouseholdListed;
import org.lovebank.task.household.HouseholdRefusal.HouseholdsNotYours;
import org.lovebank.task.household.HouseholdRefusal.NoSuchHousehold;
import org.lovebank.task.household.HouseholdRefusal.UnknownHouseholdArea;
import org.lovebank.task.place.PlaceRepository;

/** Staff of an area put a household on the list of those to be helped, and take it off. */
@ApplicationScoped
class ListHousehold {

    private static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN
    };

    private final HouseholdRepository households;
    private final PlaceRepository places;
    private final Clock clock;

    ListHousehold(HouseholdRepository households, PlaceRepository places, Clock clock) {
        this.households = households;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    HouseholdView by(Caller caller, HouseholdRequest asked) {
        Instant now = clock.instant();
        AreaPath area = new AreaPath(asked.areaPath());
        if (!caller.holdsIn(area, STAFF)) {
            throw new Refused(new HouseholdsNotYours(area.value()));
        }
        if (!places.knows(area)) {
            throw new Refused(new UnknownHouseholdArea(area.value()));
        }
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        if (asked.registeredOn().isAfter(today)) {
            throw new Refused(new DaysWrong(asked.registeredOn(), today, 0));
        }
        HouseholdView household = new HouseholdView(asked.beneficiaryId(), area.value(), asked.registeredOn(), null);
        if (!households.keep(household, caller.id(), now)) {
            throw new Refused(new HouseholdListed(asked.beneficiaryId(), asked.registeredOn()));
        }
        return household;
    }

    @Transactional
    HouseholdView close(Caller caller, UUID beneficiaryId, LocalDate closedOn) {
        HouseholdView household = households
                .find(beneficiaryId)
                .filter(found -> caller.holdsIn(new AreaPath(found.areaPath()), STAFF))
                .orElseThrow(() -> new Refused(new NoSuchHousehold(beneficiaryId)));
        if (closedOn.isBefore(household.registeredOn())) {
            throw new Refused(new DaysWrong(household.registeredOn(), closedOn, 0));
        }
        households.close(beneficiaryId, closedOn);
        return new HouseholdView(beneficiaryId, household.areaPath(), household.registeredOn(), closedOn);
    }
}
