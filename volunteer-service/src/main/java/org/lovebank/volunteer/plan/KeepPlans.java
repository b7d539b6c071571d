package org.lovebank.volunteer.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.plan.PlanRefusal.NoSuchPlan;
import org.lovebank.volunteer.plan.PlanResource.NewPlan;
import org.lovebank.volunteer.team.KnownTeams;

/** A year's plan is drafted, rewritten, adopted, closed. */
@ApplicationScoped
class KeepPlans {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PlanRepository plans;
    private final KnownAreas areas;
    private final KnownOrganisations organisations;
    private final KnownTeams teams;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepPlans(
            PlanRepository plans,
            KnownAreas areas,
            KnownOrganisations organisations,
            KnownTeams teams,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.plans = plans;
        this.areas = areas;
        this.organisations = organisations;
        this.teams = teams;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public PlanView draft(Caller caller, NewPlan wanted) {
        organisations.activeAt(wanted.organisationId());
        mustKnowTeams(wanted.items());
        ServicePlan plan = ServicePlan.drafted(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.organisationId(),
                areas.at(wanted.areaPath()),
                wanted.year(),
                wanted.items(),
                caller,
                clock.instant());
        return kept(plan);
    }

    @Transactional
    public PlanView rewrite(Caller caller, UUID id, @Nullable String ifMatch, List<PlanItem> items) {
        mustKnowTeams(items);
        return change(caller, id, ifMatch, plan -> plan.rewrite(items, clock.instant()));
    }

    @Transactional
    public PlanView become(Caller caller, UUID id, @Nullable String ifMatch, PlanState wanted) {
        return change(caller, id, ifMatch, plan -> plan.become(wanted, clock.instant()));
    }

    @Transactional
    public PlanView one(UUID id) {
        return plans.findByIdOptional(id)
                .orElseThrow(() -> new Refused(new NoSuchPlan(id)))
                .view();
    }

    @Transactional
    public Page<PlanView> in(String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "plans " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        plans.in(place, after, paging.size() + 1),
                        paging,
                        list,
                        plan -> List.of(plan.id().toString()))
                .map(ServicePlan::view);
    }

    private PlanView change(Caller caller, UUID id, @Nullable String ifMatch, Consumer<ServicePlan> step) {
        ServicePlan plan = plans.findForChange(id).orElseThrow(() -> new Refused(new NoSuchPlan(id)));
        plan.mustBeReachedBy(caller);
        new Version(plan.version()).mustMatch(ifMatch);
        step.accept(plan);
        return kept(plan);
    }

    private void mustKnowTeams(List<PlanItem> items) {
        for (PlanItem item : items) {
            if (item.teamId() != null) {
                teams.placeOf(item.teamId());
            }
        }
    }

    private PlanView kept(ServicePlan plan) {
        plans.keep(plan);
        log.append(plan.event());
        return plan.view();
    }
}
