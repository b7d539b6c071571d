package org.lovebank.volunteer.protection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;

/** Everything that this house holds of whoever asks, in clear, noted before it is shown. */
@ApplicationScoped
class ExportMyData {

    private static final List<String> EVERYTHING = List.of("EXPORT");

    private final People people;
    private final List<HeldData> rooms;
    private final DisclosureLog disclosures;
    private final Clock clock;

    ExportMyData(People people, @All List<HeldData> rooms, DisclosureLog disclosures, Clock clock) {
        this.people = people;
        this.rooms = List.copyOf(rooms);
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Transactional
    public Copy to(Caller caller) {
        UUID person = caller.id();
        String home = people.homeOf(person).value();
        disclosures.note(caller, person, DisclosurePurpose.SELF, EVERYTHING);
        Map<String, Object> held = new TreeMap<>();
        rooms.forEach(room -> held.put(room.section(), room.of(person)));
        return new Copy(person, clock.instant(), home, people.data(person), held);
    }

    /** The copy: who the person is, and what each room holds. */
    record Copy(UUID personId, Instant exportedAt, String areaPath, PersonalData person, Map<String, Object> held) {}
}
