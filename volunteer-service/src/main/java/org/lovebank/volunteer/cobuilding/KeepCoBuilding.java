package org.lovebank.volunteer.cobuilding;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.cobuilding.CoBuildingRefusal.NoSuchCoBuilding;
import org.lovebank.volunteer.cobuilding.CoBuildingResource.NewCoBuilding;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.term.Ending;
import org.lovebank.volunteer.term.Term;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** A committee takes a partner on, lists its partners, lets one go. */
@ApplicationScoped
class KeepCoBuilding {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CoBuildingRepository coBuildings;
    private final KnownOrganisations organisations;
    private final KnownVolunteers volunteers;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepCoBuilding(
            CoBuildingRepository coBuildings,
            KnownOrganisations organisations,
            KnownVolunteers volunteers,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.coBuildings = coBuildings;
        this.organisations = organisations;
        this.volunteers = volunteers;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public CoBuildingView begin(Caller caller, UUID committeeId, NewCoBuilding wanted) {
        Instant now = clock.instant();
        organisations.addressed(committeeId);
        AreaPath place = organisations.partyBranchAt(committeeId);
        if (wanted.organisationId() != null) {
            organisations.activeAt(wanted.organisationId());
        }
        if (wanted.volunteerId() != null) {
            volunteers.visibleTo(caller, wanted.volunteerId());
        }
        Term term = Term.of(wanted.fromOn(), wanted.toOn(), day(now));
        CoBuilding coBuilding =
                CoBuilding.begun(UuidCreator.getTimeOrderedEpoch(), committeeId, place, wanted, term, caller, now);
        return kept(coBuilding, committeeId, now);
    }

    @Transactional
    public CoBuildingView end(Caller caller, UUID committeeId, UUID id, @Nullable String ifMatch, Ending ending) {
        Instant now = clock.instant();
        CoBuilding coBuilding = coBuildings
                .findForChange(id)
                .filter(found -> found.isOf(committeeId))
                .orElseThrow(() -> new Refused(new NoSuchCoBuilding(id)));
        coBuilding.mustBeReachedBy(caller);
        new Version(coBuilding.version()).mustMatch(ifMatch);
        coBuilding.end(ending.orElse(day(now)), caller, day(now), now);
        return kept(coBuilding, committeeId, now);
    }

    /** Partners may be people: the list is for staff of the committee's area. */
    @Transactional
    public Page<CoBuildingView> with(Caller caller, UUID committeeId, Paging paging) {
        KnownAreas.mustReach(caller, organisations.addressed(committeeId));
        LocalDate today = day(clock.instant());
        String list = "co-building with " + committeeId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        coBuildings.with(committeeId, after, paging.size() + 1),
                        paging,
                        list,
                        coBuilding -> List.of(coBuilding.id().toString()))
                .map(coBuilding -> coBuilding.view(today));
    }

    private CoBuildingView kept(CoBuilding coBuilding, UUID committeeId, Instant now) {
        coBuildings.keep(coBuilding, committeeId);
        log.append(coBuilding.event());
        return coBuilding.view(day(now));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Time.DAYS);
    }
}
