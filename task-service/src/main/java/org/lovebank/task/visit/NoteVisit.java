package org.lovebank.task.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.occasion.Occasions;
import org.lovebank.task.place.KnownPlaces;
import org.lovebank.task.policy.NotePolicy.VisitReport;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.visit.VisitRefusal.NoSuchVisit;

/** Notes a visit, and later that what was found there is solved. */
@ApplicationScoped
public class NoteVisit {

    private final VisitRepository visits;
    private final KnownPlaces places;
    private final Occasions occasions;
    private final Policies policies;
    private final Clock clock;

    NoteVisit(VisitRepository visits, KnownPlaces places, Occasions occasions, Policies policies, Clock clock) {
        this.visits = visits;
        this.places = places;
        this.occasions = occasions;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    VisitView by(Caller caller, VisitRequest asked) {
        Instant now = clock.instant();
        asked.mustBeReadableByMany();
        AreaPath place = places.within(caller, asked.areaPath());
        occasions.mustKnow(asked.occasionCode());
        Visit visit = new Visit(asked, place, caller, policies.content(VisitReport.class, place, now), now);
        visits.persistAndFlush(visit);
        return visit.view();
    }

    /** A pair's card was scanned at the door: the visit is now, and by whoever scanned. */
    @Transactional(Transactional.TxType.MANDATORY)
    public VisitView ofPair(
            Caller visitor, AreaPath area, UUID visited, UUID agreementId, VisitOutcome outcome, Instant now) {
        VisitRequest asked = new VisitRequest(
                area.value(), VisitKind.CARE, visited, visitor.id(), agreementId, null, now, outcome, null);
        Visit visit = new Visit(asked, area, visitor, policies.content(VisitReport.class, area, now), now);
        visits.persistAndFlush(visit);
        return visit.view();
    }

    @Transactional
    VisitView solved(Caller caller, UUID visitId, UUID problemId) {
        Visit visit = visits.heldForChange(visitId)
                .filter(found -> found.inCareOf(caller))
                .orElseThrow(() -> new Refused(new NoSuchVisit(visitId)));
        visit.solve(problemId, caller.id(), clock.instant());
        visits.flush();
        return visit.view();
    }
}
