package org.lovebank.task.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.place.KnownPlaces;
import org.lovebank.task.visit.VisitRefusal.NoSuchVisit;
import org.lovebank.task.visit.VisitRefusal.TotalsBackwards;
import org.lovebank.task.visit.VisitView.Totals;

/** Visits for their people and for staff; sums for everybody. */
@ApplicationScoped
class ReadVisits {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final VisitRepository visits;
    private final Cursors cursors;

    ReadVisits(VisitRepository visits, Cursors cursors) {
        this.visits = visits;
        this.cursors = cursors;
    }

    @Transactional
    VisitView one(Caller caller, UUID id) {
        return visits.findByIdOptional(id)
                .filter(visit -> visit.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchVisit(id)))
                .view();
    }

    @Transactional
    Page<VisitView> in(Caller caller, AreaPath place, Paging paging) {
        KnownPlaces.mustHold(caller, place, Visit.STAFF);
        String list = "visits/" + place;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return cursors.page(
                        visits.in(place, before, paging.size() + 1),
                        paging,
                        list,
                        visit -> List.of(visit.id().toString()))
                .map(Visit::view);
    }

    @Transactional
    Totals totals(AreaPath place, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Refused(new TotalsBackwards(from, to));
        }
        return visits.totals(place, from, to);
    }
}
