package org.lovebank.volunteer.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.disclosure.DisclosureView;
import org.lovebank.volunteer.disclosure.ListDisclosures;
import org.lovebank.volunteer.person.PersonRefusal.NoSuchPerson;
import org.lovebank.volunteer.person.PersonRefusal.PurposeNotYours;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Shows a person: masked to staff of the area, in clear to oneself or for a stated purpose; what is clear is logged. */
@ApplicationScoped
class RevealPerson {

    private final PersonRepository persons;
    private final DisclosureLog disclosures;
    private final ListDisclosures listDisclosures;
    private final KeyCabinet keys;

    RevealPerson(
            PersonRepository persons, DisclosureLog disclosures, ListDisclosures listDisclosures, KeyCabinet keys) {
        this.persons = persons;
        this.disclosures = disclosures;
        this.listDisclosures = listDisclosures;
        this.keys = keys;
    }

    @Transactional
    public PersonView plainly(Caller caller, UUID id) {
        Person person = visible(caller, id);
        return caller.is(id)
                ? disclosed(caller, person, DisclosurePurpose.SELF, EnumSet.allOf(PersonField.class))
                : PersonView.masked(person, person.data(keys));
    }

    @Transactional
    public PersonView forPurpose(Caller caller, UUID id, DisclosurePurpose purpose, Set<PersonField> fields) {
        if (!purpose.isFor(caller)) {
            throw new Refused(new PurposeNotYours(purpose.name()));
        }
        return disclosed(caller, visible(caller, id), purpose, EnumSet.copyOf(fields));
    }

    @Transactional
    public Page<DisclosureView> looksAt(Caller caller, UUID id, Paging paging) {
        existing(id).mustBeVisibleTo(caller, Roles.DPO, Roles.AUDITOR);
        return listDisclosures.of(id, paging);
    }

    private PersonView disclosed(Caller caller, Person person, DisclosurePurpose purpose, EnumSet<PersonField> fields) {
        disclosures.note(
                caller,
                person.id(),
                purpose,
                fields.stream().map(PersonField::name).toList());
        return PersonView.disclosed(person, person.data(keys), fields);
    }

    private Person visible(Caller caller, UUID id) {
        Person person = existing(id);
        person.mustBeVisibleTo(caller, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.DPO);
        return person;
    }

    private Person existing(UUID id) {
        return persons.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchPerson(id)));
    }
}
