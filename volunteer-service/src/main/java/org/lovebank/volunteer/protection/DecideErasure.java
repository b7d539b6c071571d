package org.lovebank.volunteer.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.PersonEvent.ErasureAsked;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.protection.ErasureRefusal.NoSuchErasureRequest;

/** The protection officer decides: the street is asked whether the key may go, or the person hears why not. */
@ApplicationScoped
class DecideErasure {

    private final ErasureRepository requests;
    private final OpenObligations obligations;
    private final EventLog log;
    private final Clock clock;

    DecideErasure(ErasureRepository requests, OpenObligations obligations, EventLog log, Clock clock) {
        this.requests = requests;
        this.obligations = obligations;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public ErasureRequest.View approvedBy(Caller caller, UUID id) {
        ErasureRequest request = forChange(id);
        Instant now = clock.instant();
        request.approve(caller, now);
        obligations.mustBeNone(request.personId());
        requests.flush();
        log.append(new ErasureAsked(request.id(), request.question(), request.personId(), now));
        return request.view(List.of(), List.of(AnsweringHouse.values()));
    }

    @Transactional
    public ErasureRequest.View refusedBy(Caller caller, UUID id, ErasureRequest.Reason reason) {
        ErasureRequest request = forChange(id);
        request.refuse(reason, caller, clock.instant());
        requests.flush();
        return request.view(List.of(), List.of());
    }

    private ErasureRequest forChange(UUID id) {
        return requests.findForChange(id).orElseThrow(() -> new Refused(new NoSuchErasureRequest(id)));
    }
}
