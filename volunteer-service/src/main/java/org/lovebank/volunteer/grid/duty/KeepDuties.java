package org.lovebank.volunteer.grid.duty;

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
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.grid.duty.GridDuty.Post;
import org.lovebank.volunteer.grid.duty.GridDutyRefusal.MayNotHoldDuty;
import org.lovebank.volunteer.grid.duty.GridDutyRefusal.NoSuchGridDuty;
import org.lovebank.volunteer.grid.duty.GridDutyResource.Handover;
import org.lovebank.volunteer.grid.duty.GridDutyResource.NewDuty;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.GridDutyRules;
import org.lovebank.volunteer.term.Ending;
import org.lovebank.volunteer.term.Term;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Duties are taken on, handed over and given up; the grid's turn makes counting safe. */
@ApplicationScoped
class KeepDuties {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final GridDutyRepository duties;
    private final KnownAreas areas;
    private final KnownVolunteers volunteers;
    private final Policies policies;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepDuties(
            GridDutyRepository duties,
            KnownAreas areas,
            KnownVolunteers volunteers,
            Policies policies,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.duties = duties;
        this.areas = areas;
        this.volunteers = volunteers;
        this.policies = policies;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public GridDutyView take(Caller caller, String gridPath, NewDuty wanted) {
        Instant now = clock.instant();
        AreaPath grid = areas.takeTurn(gridPath, AreaLevel.GRID);
        KnownAreas.mustReach(caller, grid);
        mustBeAbleToHold(caller, wanted.volunteerId());
        Post post = new Post(grid, wanted.volunteerId(), wanted.duty());
        Term term = Term.of(wanted.fromOn(), wanted.toOn(), day(now));
        InForce<GridDutyRules> rule = policies.of(GridDutyRules.class, grid, now);
        GridDuty duty = GridDuty.taken(
                UuidCreator.getTimeOrderedEpoch(),
                post,
                term,
                rule.rules(),
                rule.version(),
                duties.meanwhile(post, term),
                now);
        return kept(duty, post, now);
    }

    @Transactional
    public GridDutyView hand(Caller caller, String gridPath, UUID id, @Nullable String ifMatch, Handover handover) {
        Instant now = clock.instant();
        areas.takeTurn(gridPath, AreaLevel.GRID);
        GridDuty duty = forChange(caller, gridPath, id, ifMatch);
        mustBeAbleToHold(caller, handover.toVolunteerId());
        LocalDate lastOn = handover.lastOn() == null ? day(now) : handover.lastOn();
        GridDuty next =
                duty.handTo(UuidCreator.getTimeOrderedEpoch(), handover.toVolunteerId(), lastOn, caller, day(now), now);
        duties.flush();
        log.append(duty.event());
        return kept(next, next.post(), now);
    }

    @Transactional
    public GridDutyView end(Caller caller, String gridPath, UUID id, @Nullable String ifMatch, Ending ending) {
        Instant now = clock.instant();
        GridDuty duty = forChange(caller, gridPath, id, ifMatch);
        duty.end(ending.orElse(day(now)), caller, day(now), now);
        return kept(duty, duty.post(), now);
    }

    @Transactional
    public Page<GridDutyView> in(Caller caller, String gridPath, Paging paging) {
        AreaPath grid = areas.addressed(gridPath, AreaLevel.GRID);
        KnownAreas.mustReach(caller, grid);
        LocalDate today = day(clock.instant());
        String list = "duties " + grid;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        duties.in(grid, after, paging.size() + 1),
                        paging,
                        list,
                        duty -> List.of(duty.id().toString()))
                .map(duty -> duty.view(today));
    }

    /** A duty is for a volunteer of the caller's area whose service counts. */
    private void mustBeAbleToHold(Caller caller, UUID volunteerId) {
        volunteers.visibleTo(caller, volunteerId);
        if (!volunteers.takeTurn(volunteerId).mayHaveServed()) {
            throw new Refused(new MayNotHoldDuty(volunteerId));
        }
    }

    private GridDuty forChange(Caller caller, String gridPath, UUID id, @Nullable String ifMatch) {
        GridDuty duty = duties.findForChange(id)
                .filter(found -> found.place().value().equals(gridPath))
                .orElseThrow(() -> new Refused(new NoSuchGridDuty(id)));
        duty.mustBeReachedBy(caller);
        new Version(duty.version()).mustMatch(ifMatch);
        return duty;
    }

    private GridDutyView kept(GridDuty duty, Post post, Instant now) {
        duties.keep(duty, post);
        log.append(duty.event());
        return duty.view(day(now));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Time.DAYS);
    }
}
