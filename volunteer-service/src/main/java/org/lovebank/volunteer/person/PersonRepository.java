package org.lovebank.volunteer.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.person.PersonRefusal.PersonKnown;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    private static final int MOST = 20;

    /** The person with this id number, or with this name on this phone. */
    Optional<Person> same(byte @Nullable [] idNoIndex, byte @Nullable [] phoneIndex, byte[] nameIndex) {
        if (idNoIndex != null) {
            Optional<Person> byNumber = find("idNoIndex", idNoIndex).firstResultOptional();
            if (byNumber.isPresent()) {
                return byNumber;
            }
        }
        return phoneIndex == null
                ? Optional.empty()
                : find("phoneIndex = ?1 and nameIndex = ?2", phoneIndex, nameIndex)
                        .firstResultOptional();
    }

    List<Person> byPhone(byte[] phoneIndex) {
        return find("phoneIndex = ?1 order by id", phoneIndex).page(0, MOST).list();
    }

    List<Person> byIdNo(byte[] idNoIndex) {
        return find("idNoIndex", idNoIndex).list();
    }

    void keep(Person person) {
        try {
            persistAndFlush(person);
        } catch (ConstraintViolationException sameMomentElsewhere) {
            throw new Refused(new PersonKnown(""));
        }
    }
}
