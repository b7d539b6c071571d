package org.lovebank.volunteer.person;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final HexFormat HEX = HexFormat.of();

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
                        IdentityIndex.allOfIdNo(data.idType(), data.idNo(), keys),
                        IdentityIndex.allOfPhone(data.phone(), keys),
                        IdentityIndex.allOfName(data, keys))
                .ifPresent(known -> {
                    String id = by.reaches(known.home()) ? known.id().toString() : "";
                    throw new Refused(new PersonKnown(id));
                });
        persons.keep(person);
        return person.id();
    }

    /** Which of these people {@link #takeIn} would refuse, by their place in the list; asked for all at once. */
    public Map<Integer, PersonKnown> knownAmong(Caller by, List<PersonalData> people) {
        Map<String, Integer> sought = new HashMap<>();
        List<byte[]> numbers = new ArrayList<>();
        List<byte[]> phones = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            PersonalData one = people.get(i);
            List<byte[]> ofNumber = IdentityIndex.allOfIdNo(one.idType(), one.idNo(), keys);
            List<byte[]> ofPhone = IdentityIndex.allOfPhone(one.phone(), keys);
            List<byte[]> ofName = IdentityIndex.allOfName(one, keys);
            for (byte[] index : ofNumber) {
                sought.put(HEX.formatHex(index), i);
            }
            for (int j = 0; j < ofPhone.size(); j++) {
                sought.put(HEX.formatHex(ofPhone.get(j)) + '/' + HEX.formatHex(ofName.get(j)), i);
            }
            numbers.addAll(ofNumber);
            phones.addAll(ofPhone);
        }
        Map<Integer, PersonKnown> known = new HashMap<>();
        for (PersonRepository.Indexed found : persons.withAny(numbers, phones)) {
            PersonKnown refusal =
                    new PersonKnown(by.reaches(found.home()) ? found.id().toString() : "");
            Stream.of(Optional.ofNullable(found.idNo()), Optional.ofNullable(found.phoneAndName()))
                    .flatMap(Optional::stream)
                    .map(sought::get)
                    .filter(Objects::nonNull)
                    .forEach(place -> known.put(place, refusal));
        }
        return known;
    }

    /** Takes in people of whom nobody was known; not written before the next flush. Answers their ids in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> takeInAll(List<Arriving> arriving) {
        Instant now = clock.instant();
        return arriving.stream()
                .map(one -> new Person(UuidCreator.getTimeOrderedEpoch(), one.home(), one.data(), keys, now))
                .peek(persons::persist)
                .map(Person::id)
                .toList();
    }

    /** Somebody who comes, and where that is. */
    public record Arriving(PersonalData data, AreaPath home) {}

    /** In clear, for the rules of the asking room and for masking. */
    public PersonalData data(UUID id) {
        Person person = known(id);
        return person.isErased() ? PersonalData.ERASED : person.data(keys);
    }

    /** The same of several, with one question to the database. */
    public Map<UUID, PersonalData> data(Collection<UUID> ids) {
        return persons.all(ids).stream()
                .collect(Collectors.toMap(
                        Person::id, person -> person.isErased() ? PersonalData.ERASED : person.data(keys)));
    }

    /** The person of a row read elsewhere, in clear, for masking; empty when the key is gone. */
    public Optional<PersonalData> read(
            UUID id, byte @Nullable [] wrappedKey, String wrappedBy, byte @Nullable [] sealed) {
        return wrappedKey == null || sealed == null
                ? Optional.empty()
                : Optional.of(keys.open(id, wrappedKey, wrappedBy).open(Person.PLACE, sealed, PersonalData.class));
    }

    public PersonalKey key(UUID id) {
        return known(id).key(keys);
    }

    /** Where a person lives; refused when nobody is known by this id. */
    public AreaPath homeOf(UUID id) {
        return known(id).home();
    }

    /** Destroys the person's key; answers the person's version after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long erase(UUID id) {
        Person person = forChange(id);
        person.erase(clock.instant());
        persons.flush();
        return person.version() + 1;
    }

    /** Notes that the person has died; answers the person's version after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long died(UUID id) {
        Person person = forChange(id);
        person.die(clock.instant());
        persons.flush();
        return person.version() + 1;
    }

    /** Wraps keys under the present master key; answers whose. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> rewrap(int most) {
        List<UUID> old = persons.wrappedByAnother(keys.masterName(), most);
        old.forEach(id -> persons.findByIdOptional(id).orElseThrow().rewrap(keys));
        persons.flush();
        return old;
    }

    /** How many keys another master key still wraps. */
    public long wrappedByAnother() {
        return persons.countWrappedByAnother(keys.masterName());
    }

    private Person forChange(UUID id) {
        return persons.findForChange(id).orElseThrow(() -> new Refused(new UnknownPerson(id)));
    }

    private Person known(UUID id) {
        return persons.findByIdOptional(id).orElseThrow(() -> new Refused(new UnknownPerson(id)));
    }
}
