package org.lovebank.volunteer.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.person.PersonRefusal.PersonKnown;

@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    static final int MOST = 20;
    private static final String WITH_ANY = "select id, area_path, encode(id_no_index, 'hex'),"
            + " encode(phone_index, 'hex') || '/' || encode(name_index, 'hex') from person where id = any (array("
            + "select id from person where id_no_index = any (?) union select id from person where phone_index = any (?)))";

    /** The person with this id number, or with this name on this phone, under whichever master key it was noted. */
    Optional<Person> same(List<byte[]> idNoIndexes, List<byte[]> phoneIndexes, List<byte[]> nameIndexes) {
        for (byte[] index : idNoIndexes) {
            Optional<Person> byNumber = find("idNoIndex", index).firstResultOptional();
            if (byNumber.isPresent()) {
                return byNumber;
            }
        }
        for (int i = 0; i < phoneIndexes.size(); i++) {
            Optional<Person> byPhone = find(
                            "phoneIndex = ?1 and nameIndex = ?2", phoneIndexes.get(i), nameIndexes.get(i))
                    .firstResultOptional();
            if (byPhone.isPresent()) {
                return byPhone;
            }
        }
        return Optional.empty();
    }

    /** Whoever has one of these id numbers or one of these phones, by what look-ups compare. */
    List<Indexed> withAny(List<byte[]> idNoIndexes, List<byte[]> phoneIndexes) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(WITH_ANY)) {
                select.setArray(1, connection.createArrayOf("bytea", idNoIndexes.toArray(byte[][]::new)));
                select.setArray(2, connection.createArrayOf("bytea", phoneIndexes.toArray(byte[][]::new)));
                List<Indexed> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(new Indexed(
                                row.getObject(1, UUID.class),
                                new AreaPath(row.getString(2)),
                                row.getString(3),
                                row.getString(4)));
                    }
                }
                return found;
            }
        });
    }

    List<Person> byPhone(List<byte[]> phoneIndexes) {
        return byAny("phoneIndex", phoneIndexes);
    }

    List<Person> byIdNo(List<byte[]> idNoIndexes) {
        return byAny("idNoIndex", idNoIndexes);
    }

    /** Who bears this name in a place; one more than are shown, so that it can be said that there are more. */
    List<Person> byName(List<byte[]> nameIndexes, AreaPath place) {
        List<Person> all = new ArrayList<>();
        for (byte[] index : nameIndexes) {
            all.addAll(find(
                            "nameIndex = ?1 and (areaPath = ?2 or areaPath like ?3) order by id",
                            index,
                            place.value(),
                            place + ".%")
                    .page(0, MOST + 1)
                    .list());
        }
        return all;
    }

    /** These persons, with one question. */
    List<Person> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    private List<Person> byAny(String column, List<byte[]> indexes) {
        List<Person> all = new ArrayList<>();
        for (byte[] index : indexes) {
            List<Person> found =
                    find(column + " = ?1 order by id", index).page(0, MOST).list();
            all.addAll(found);
        }
        return all;
    }

    Optional<Person> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Persons whose key another master key wraps; rows that somebody else works on are left out. */
    List<UUID> wrappedByAnother(String masterName, int limit) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "select id from person where wrapped_by <> ?1 and wrapped_key is not null order by id"
                                + " limit ?2 for update skip locked",
                        UUID.class)
                .setParameter(1, masterName)
                .setParameter(2, limit)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    long countWrappedByAnother(String masterName) {
        return count("wrappedBy <> ?1 and wrappedKey is not null", masterName);
    }

    /** A person as look-ups compare them, in hexadecimal. */
    record Indexed(
            UUID id,
            AreaPath home,
            @Nullable String idNo,
            @Nullable String phoneAndName) {}

    void keep(Person person) {
        try {
            persistAndFlush(person);
        } catch (ConstraintViolationException sameMomentElsewhere) {
            throw new Refused(new PersonKnown(""));
        }
    }
}
