package org.lovebank.volunteer.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.ServicePlanChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.plan.PlanRefusal.PlanStateForbids;

/** What an organisation means to do for a place in a year; after its adoption only its state changes. */
@Entity
class ServicePlan {

    @Id
    private UUID id;

    private UUID organisationId;
    private String areaPath;

    @Column(name = "plan_year")
    private int year;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "service_plan_item", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "place")
    private List<PlanItem> items;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    ServicePlan() {}

    private ServicePlan(UUID id, UUID organisationId, AreaPath place, int year, List<PlanItem> items, Instant now) {
        this.id = id;
        this.organisationId = organisationId;
        this.areaPath = place.value();
        this.year = year;
        this.items = new ArrayList<>(items);
        this.state = PlanState.DRAFT;
        this.changedAt = now;
    }

    /** A plan for a place that the caller's roles reach. */
    static ServicePlan drafted(
            UUID id, UUID organisationId, AreaPath place, int year, List<PlanItem> items, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new ServicePlan(id, organisationId, place, year, items, now);
    }

    void rewrite(List<PlanItem> wanted, Instant now) {
        if (state != PlanState.DRAFT) {
            throw forbids("DRAFT");
        }
        this.items.clear();
        this.items.addAll(wanted);
        this.changedAt = now;
    }

    void become(PlanState wanted, Instant now) {
        if (!state.next().contains(wanted)) {
            throw forbids(wanted.name());
        }
        this.state = wanted;
        this.changedAt = now;
    }

    private Refused forbids(String wanted) {
        return new Refused(new PlanStateForbids(
                state.name(), wanted, state.next().stream().map(Enum::name).toList()));
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, new AreaPath(areaPath));
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    int year() {
        return year;
    }

    long version() {
        return version;
    }

    PlanView view() {
        return new PlanView(id, organisationId, areaPath, year, List.copyOf(items), state.name(), version);
    }

    ServicePlanChanged event() {
        return new ServicePlanChanged(
                id, version + 1, organisationId, areaPath, year, items.size(), state.name(), changedAt);
    }
}
