package org.lovebank.task.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.place.KnownPlaces;
import org.lovebank.task.policy.NotePolicy.SubsidyLimit;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.subsidy.SubsidyRefusal.NoSuchSubsidy;

/** Notes what was paid, takes a wrong note back, and shows them to whom they concern. */
@ApplicationScoped
class KeepSubsidies {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final SubsidyRepository subsidies;
    private final KnownPlaces places;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    KeepSubsidies(SubsidyRepository subsidies, KnownPlaces places, Policies policies, Cursors cursors, Clock clock) {
        this.subsidies = subsidies;
        this.places = places;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    SubsidyView note(Caller caller, SubsidyRequest asked) {
        Instant now = clock.instant();
        AreaPath place = places.within(caller, asked.areaPath());
        Subsidy subsidy = new Subsidy(asked, place, caller, policies.content(SubsidyLimit.class, place, now), now);
        subsidies.keep(subsidy);
        return subsidy.view();
    }

    @Transactional
    SubsidyView cancel(Caller caller, UUID id, String reason) {
        Subsidy subsidy = subsidies
                .heldForChange(id)
                .filter(found -> found.inCareOf(caller))
                .orElseThrow(() -> new Refused(new NoSuchSubsidy(id)));
        subsidy.cancel(reason, clock.instant());
        subsidies.flush();
        return subsidy.view();
    }

    @Transactional
    Page<SubsidyView> in(Caller caller, AreaPath place, Paging paging) {
        KnownPlaces.mustHold(caller, place, Subsidy.STAFF);
        String list = "subsidies/" + place;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(subsidies.in(place, before, paging.size() + 1), paging, list);
    }

    @Transactional
    Page<SubsidyView> mine(Caller caller, Paging paging) {
        String list = "subsidies-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(subsidies.of(caller.id(), before, paging.size() + 1), paging, list);
    }

    private Page<SubsidyView> page(List<Subsidy> found, Paging paging, String list) {
        return cursors.page(found, paging, list, subsidy -> List.of(subsidy.id().toString()))
                .map(Subsidy::view);
    }
}
