package org.lovebank.volunteer.person;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.identity.NewPerson;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.PersonRefusal.PersonKnown;
import org.lovebank.volunteer.person.PersonRefusal.UnknownPerson;
import org.lovebank.volunteer.seal.KeyCabinet;
import org.lovebank.volunteer.seal.PersonalKey;

/** Persons as other rooms need them; who may see what is the asking room's to decide. */
@ApplicationScoped
public class People {

    private final PersonRepository persons;
    private final KeyCabinet keys;
    private final Clock clock;

    People(PersonRepository persons, KeyCabinet keys, Clock clock) {
        this.persons = persons;
        this.keys = keys;
        this.clock = clock;
    }

    /** Takes a person in; refused when the same id number, or the same name on the same phone, is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID takeIn(Caller by, NewPerson told, AreaPath home) {
        Instant now = clock.instant();
        PersonalData data = PersonalData.of(told, LocalDate.ofInstant(now, Time.DAYS));
        Person person = new Person(UuidCreator.getTimeOrderedEpoch(), home, data, keys, now);
        persons.same(
                        IdentityIndex.ofIdNo(data.idType(), data.idNo(), keys),
                        IdentityIndex.ofPhone(data.phone(), keys),
                        IdentityIndex.ofName(data, keys))
                .ifPresent(known -> {
                    String id = by.reaches(known.home()) ? known.id().toString() : "";
                    throw new Refused(new PersonKnown(id));
                });
        persons.keep(person);
        return person.id();
    }

    /** In clear, for the rules of the asking room and for masking. */
    public PersonalData data(UUID id) {
        return known(id).data(keys);
    }

    public PersonalKey key(UUID id) {
        return known(id).key(keys);
    }

    /** Where a person lives; refused when nobody is known by this id. */
    public AreaPath homeOf(UUID id) {
        return known(id).home();
    }

    private Person known(UUID id) {
        return persons.findByIdOptional(id).orElseThrow(() -> new Refused(new UnknownPerson(id)));
    }
}
