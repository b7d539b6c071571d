package org.lovebank.volunteer.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.protection.ErasureRefusal.NoSuchErasureRequest;

/** The protection officer decides: the key is destroyed, or the person hears why not. */
@ApplicationScoped
class DecideErasure {

    private final ErasureRepository requests;
    private final OpenObligations obligations;
    private final ForgetPerson forgetPerson;
    private final Clock clock;

    DecideErasure(ErasureRepository requests, OpenObligations obligations, ForgetPerson forgetPerson, Clock clock) {
        this.requests = requests;
        this.obligations = obligations;
        this.forgetPerson = forgetPerson;
        this.clock = clock;
    }

    @Transactional
    public ErasureRequest.View approvedBy(Caller caller, UUID id) {
        ErasureRequest request = forChange(id);
        request.approve(caller, clock.instant());
        obligations.mustBeNone(request.personId());
        requests.flush();
        forgetPerson.erased(request.personId());
        return request.view(List.of());
    }

    @Transactional
    public ErasureRequest.View refusedBy(Caller caller, UUID id, ErasureRequest.Reason reason) {
        ErasureRequest request = forChange(id);
        request.refuse(reason, caller, clock.instant());
        requests.flush();
        return request.view(List.of());
    }

    private ErasureRequest forChange(UUID id) {
        return requests.findForChange(id).orElseThrow(() -> new Refused(new NoSuchErasureRequest(id)));
    }
}
