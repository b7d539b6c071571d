package org.lovebank.volunteer.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.identity.IdType;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.identity.Phone;
import org.lovebank.volunteer.person.PersonRefusal.LookupUnclear;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Finds people by phone or id number without reading anybody else; only people of the caller's area are found. */
@ApplicationScoped
class LookUpPersons {

    private final PersonRepository persons;
    private final KeyCabinet keys;

    LookUpPersons(PersonRepository persons, KeyCabinet keys) {
        this.persons = persons;
        this.keys = keys;
    }

    @Transactional
    public List<PersonView> by(Caller caller, @Nullable String phone, @Nullable IdType idType, @Nullable String idNo) {
        return found(phone, idType, idNo).stream()
                .filter(person -> caller.reaches(person.home()))
                .map(person -> PersonView.masked(person, person.data(keys)))
                .toList();
    }

    private List<Person> found(@Nullable String phone, @Nullable IdType idType, @Nullable String idNo) {
        if (phone != null && idType == null && idNo == null) {
            return persons.byPhone(keys.indexes("phone", Phone.read(phone).e164()));
        }
        if (phone == null && idType != null && idNo != null) {
            return PersonalData.idKey(idType, idNo)
                    .map(key -> persons.byIdNo(keys.indexes("id-no", key)))
                    .orElse(List.of());
        }
        throw new Refused(new LookupUnclear());
    }
}
