package org.lovebank.volunteer.team.allocation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.team.KnownTeams;
import org.lovebank.volunteer.team.TeamClosed;
import org.lovebank.volunteer.team.allocation.AllocationRefusal.NoSuchAllocation;
import org.lovebank.volunteer.team.allocation.AllocationResource.NewAllocation;
import org.lovebank.volunteer.term.Ending;
import org.lovebank.volunteer.term.Term;

/** The centre sends a team to a community or grid, sees who is where, calls it back. */
@ApplicationScoped
class AllocateTeam {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** Nobody in person: the team was closed. */
    private static final UUID CLOSING = new UUID(0, 0);

    private final AllocationRepository allocations;
    private final KnownTeams teams;
    private final KnownAreas areas;
    private final KnownOrganisations organisations;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    AllocateTeam(
            AllocationRepository allocations,
            KnownTeams teams,
            KnownAreas areas,
            KnownOrganisations organisations,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.allocations = allocations;
        this.teams = teams;
        this.areas = areas;
        this.organisations = organisations;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AllocationView by(Caller caller, UUID teamId, NewAllocation wanted) {
        Instant now = clock.instant();
        AreaPath home = teams.activeAt(teamId);
        AreaPath to = areas.at(wanted.areaPath(), AreaLevel.STREET, AreaLevel.COMMUNITY, AreaLevel.GRID);
        if (wanted.orderedById() != null) {
            organisations.activeAt(wanted.orderedById());
        }
        TeamAllocation allocation = TeamAllocation.made(
                UuidCreator.getTimeOrderedEpoch(),
                teamId,
                home,
                to,
                wanted.orderedById(),
                Term.of(wanted.fromOn(), wanted.toOn(), day(now)),
                caller,
                now);
        return kept(allocation, teamId, now);
    }

    @Transactional
    public AllocationView end(Caller caller, UUID teamId, UUID id, @Nullable String ifMatch, Ending ending) {
        Instant now = clock.instant();
        TeamAllocation allocation = allocations
                .findForChange(id)
                .filter(found -> found.isOf(teamId))
                .orElseThrow(() -> new Refused(new NoSuchAllocation(id)));
        allocation.mustBeReachedBy(caller);
        new Version(allocation.version()).mustMatch(ifMatch);
        allocation.end(ending.orElse(day(now)), caller.id(), day(now), now);
        return kept(allocation, teamId, now);
    }

    /** A team that is closed serves nowhere: what runs ends today, what was planned ends on its first day. */
    void endAll(@Observes TeamClosed closed) {
        Instant now = clock.instant();
        LocalDate today = day(now);
        for (TeamAllocation allocation : allocations.openOf(closed.teamId(), today)) {
            LocalDate fromOn = allocation.view(today).fromOn();
            allocation.end(fromOn.isAfter(today) ? fromOn : today, CLOSING, today, now);
            kept(allocation, closed.teamId(), now);
        }
    }

    @Transactional
    public Page<AllocationView> of(UUID teamId, Paging paging) {
        teams.addressed(teamId);
        String list = "allocations of " + teamId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(allocations.of(teamId, after, paging.size() + 1), paging, list);
    }

    @Transactional
    public Page<AllocationView> in(String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "allocations in " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(allocations.in(place, after, paging.size() + 1), paging, list);
    }

    private Page<AllocationView> page(List<TeamAllocation> found, Paging paging, String list) {
        LocalDate today = day(clock.instant());
        return cursors.page(
                        found,
                        paging,
                        list,
                        allocation -> List.of(allocation.id().toString()))
                .map(allocation -> allocation.view(today));
    }

    private AllocationView kept(TeamAllocation allocation, UUID teamId, Instant now) {
        allocations.keep(allocation, teamId);
        log.append(allocation.event());
        return allocation.view(day(now));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Time.DAYS);
    }
}
