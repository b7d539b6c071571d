package org.lovebank.volunteer.protection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.PersonEvent.PersonErased;
import org.lovebank.events.VolunteerEvent.PersonDeceased;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.Forgets.Ending;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Ends a person here: the key first, then every room, then the street is told. */
@ApplicationScoped
public class ForgetPerson {

    private final People people;
    private final KnownVolunteers volunteers;
    private final List<Forgets> rooms;
    private final EventLog log;
    private final Clock clock;

    ForgetPerson(People people, KnownVolunteers volunteers, @All List<Forgets> rooms, EventLog log, Clock clock) {
        this.people = people;
        this.volunteers = volunteers;
        this.rooms = List.copyOf(rooms);
        this.log = log;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void erased(UUID personId) {
        Instant now = clock.instant();
        long version = people.erase(personId);
        rooms.forEach(room -> room.forget(personId, Ending.ERASED, now));
        log.append(new PersonErased(personId, after(personId, version), now));
    }

    /** The person has died: relations and household end, the file stays closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void died(UUID personId) {
        Instant now = clock.instant();
        long version = people.died(personId);
        rooms.forEach(room -> room.forget(personId, Ending.DIED, now));
        log.append(new PersonDeceased(personId, after(personId, version), now));
    }

    /** Person and file share their id, and so the count of what was told of it. */
    private long after(UUID personId, long version) {
        long told = volunteers.versionOf(personId).map(last -> last + 2).orElse(0L);
        return Math.max(version, told);
    }
}
