package org.lovebank.volunteer.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.person.PersonResource.NewResident;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Takes in somebody who is neither volunteer nor beneficiary: a guardian, a witness, a proxy. */
@ApplicationScoped
class RegisterPerson {

    private final People people;
    private final PersonRepository persons;
    private final KnownAreas areas;
    private final KeyCabinet keys;

    RegisterPerson(People people, PersonRepository persons, KnownAreas areas, KeyCabinet keys) {
        this.people = people;
        this.persons = persons;
        this.areas = areas;
        this.keys = keys;
    }

    @Transactional
    public PersonView by(Caller caller, NewResident wanted) {
        AreaPath home = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, home);
        UUID id = people.takeIn(caller, wanted.person(), home);
        Person person = persons.findById(id);
        return PersonView.masked(person, person.data(keys));
    }
}
