package org.lovebank.volunteer.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentView;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.consent.NewConsent;
import org.lovebank.volunteer.person.PersonRefusal.NoSuchPerson;

/** A person's consents: listed, given, taken back by the person or by staff who note it for them. */
@ApplicationScoped
class GiveConsent {

    private final PersonRepository persons;
    private final Consents consents;
    private final Representatives representatives;

    GiveConsent(PersonRepository persons, Consents consents, Representatives representatives) {
        this.persons = persons;
        this.consents = consents;
        this.representatives = representatives;
    }

    @Transactional
    public ConsentView by(Caller caller, UUID personId, NewConsent given) {
        mayDecide(caller, personId);
        return consents.note(personId, List.of(given), caller.id()).getFirst();
    }

    @Transactional
    public ConsentView takenBackBy(Caller caller, UUID personId, UUID consentId) {
        mayDecide(caller, personId);
        return consents.withdraw(personId, consentId, caller.id());
    }

    @Transactional
    public List<ConsentView> shownTo(Caller caller, UUID personId) {
        mayDecide(caller, personId);
        return consents.of(personId);
    }

    private void mayDecide(Caller caller, UUID personId) {
        Person person = persons.findByIdOptional(personId).orElseThrow(() -> new Refused(new NoSuchPerson(personId)));
        if (representatives.isGuardian(caller.id(), personId)) {
            return;
        }
        person.mustBeVisibleTo(caller, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.DPO);
    }
}
