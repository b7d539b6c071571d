package org.lovebank.volunteer.peopleimport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lovebank.volunteer.identity.PersonalData;

/** Whom a table has named so far: an id number is one person, and so is a name on a phone, though families share phones. */
final class SamePerson {

    private final Map<String, Integer> rows = new HashMap<>();

    /** The earlier row that names the same person; without one, the person is this row's. */
    Optional<Integer> meet(PersonalData person, int row) {
        String number = PersonalData.idKey(person.idType(), person.idNo()).orElse("");
        String onPhone = person.phone() + "/" + person.nameKey();
        Optional<Integer> other = Stream.of(number, onPhone)
                .map(rows::get)
                .filter(java.util.Objects::nonNull)
                .filter(before -> before != row)
                .findFirst();
        if (other.isEmpty()) {
            rows.put(number, row);
            rows.put(onPhone, row);
        }
        return other;
    }
}
