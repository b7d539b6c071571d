package org.lovebank.volunteer.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.identity.IdType;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.identity.Phone;
import org.lovebank.volunteer.person.PersonRefusal.LookupUnclear;
import org.lovebank.volunteer.seal.KeyCabinet;

/**
 * Finds people by phone, id number or full name without reading anybody else; only people of the caller's area are found.
 * The answer is masked, yet whoever is found is thereby known to have what was asked for: that is noted as disclosed.
 */
@ApplicationScoped
class LookUpPersons {

    private final PersonRepository persons;
    private final KnownAreas areas;
    private final DisclosureLog disclosures;
    private final KeyCabinet keys;

    LookUpPersons(PersonRepository persons, KnownAreas areas, DisclosureLog disclosures, KeyCabinet keys) {
        this.persons = persons;
        this.areas = areas;
        this.disclosures = disclosures;
        this.keys = keys;
    }

    @Transactional
    public Found by(Caller caller, Wanted wanted) {
        List<Person> found = found(caller, wanted).stream()
                .filter(person -> caller.reaches(person.home()))
                .toList();
        List<Person> shown = found.stream().limit(PersonRepository.MOST).toList();
        String asked = wanted.field().name();
        shown.forEach(
                person -> disclosures.note(caller, person.id(), DisclosurePurpose.IDENTITY_CHECK, List.of(asked)));
        return new Found(
                shown.stream()
                        .map(person -> PersonView.masked(person, person.data(keys)))
                        .toList(),
                found.size() > shown.size());
    }

    private List<Person> found(Caller caller, Wanted wanted) {
        return switch (wanted.field()) {
            case PHONE ->
                persons.byPhone(
                        keys.indexes("phone", Phone.read(given(wanted.phone())).e164()));
            case ID_NO ->
                PersonalData.idKey(wanted.idType(), wanted.idNo())
                        .map(key -> persons.byIdNo(keys.indexes("id-no", key)))
                        .orElse(List.of());
            default -> {
                AreaPath place = areas.at(given(wanted.areaPath()));
                KnownAreas.mustReach(caller, place);
                yield persons.byName(keys.indexes("name", PersonalData.nameKey(given(wanted.name()))), place);
            }
        };
    }

    private static String given(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refused(new LookupUnclear());
        }
        return value;
    }

    /** By what somebody is looked up: a phone, an id type with its number, or a full name within a place. */
    record Wanted(
            @Nullable String phone,
            @Nullable IdType idType,
            @Nullable String idNo,
            @Nullable String name,
            @Nullable String areaPath) {

        PersonField field() {
            boolean number = idType != null || idNo != null;
            boolean called = name != null || areaPath != null;
            if (phone != null && !number && !called) {
                return PersonField.PHONE;
            }
            if (phone == null && idType != null && idNo != null && !called) {
                return PersonField.ID_NO;
            }
            if (phone == null && !number && name != null && areaPath != null) {
                return PersonField.NAME;
            }
            throw new Refused(new LookupUnclear());
        }
    }

    /** Who was found, in order of id; with {@code more} a narrower place is needed. */
    record Found(List<PersonView> items, boolean more) {}
}
