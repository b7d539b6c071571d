package org.lovebank.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Roles;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.Shards;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.EventJson;
import org.lovebank.events.PersonEvent.RelationChanged;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.events.VolunteerEvent.VolunteerRegistered;

/** The registry, played by the test: it tells this house of places and volunteers, as the post office would deliver it. */
@ApplicationScoped
public class Registry {

    private final EventSubscription subscription;

    Registry(@Any Instance<EventSubscription> subscriptions) {
        this.subscription = subscriptions.stream()
                .filter(ear -> ear.source().equals("volunteer"))
                .findAny()
                .orElseThrow();
    }

    /** Delivers an event in a transaction of its own. */
    public void tell(VolunteerEvent event) {
        QuarkusTransaction.requiringNew().run(() -> subscription.apply(envelope(event), event));
    }

    public void tellOfPlaces() {
        for (String path : List.of(Person.WALL, Person.ELSEWHERE)) {
            UUID id = UUID.nameUUIDFromBytes(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            tell(new AreaChanged(id, 1, path, null, "COMMUNITY", "街区", Instant.EPOCH));
        }
    }

    /** Somebody who acts for these people, each bond standing. */
    public Person proxyOf(String area, UUID... people) {
        Person proxy = Person.with(UUID.randomUUID(), area, Roles.PROXY);
        for (UUID person : people) {
            bind(proxy, person, 1, "BOUND");
        }
        return proxy;
    }

    /** What the registry tells of the bond between two, always the same one. */
    public void bind(Person proxy, UUID person, long version, String state) {
        UUID bond = new UUID(proxy.id().getMostSignificantBits(), person.getLeastSignificantBits());
        tell(new RelationChanged(bond, version, proxy.id(), person, "PROXY", state, Person.WALL, Instant.EPOCH));
    }

    /** An adult who would repair things at any hour, lives at the wall, and has just been registered. */
    public Person repairer() {
        return registered(UUID.randomUUID(), new Profile());
    }

    public Person registered(UUID id, Profile profile) {
        tell(new VolunteerRegistered(id, 1, profile.state()));
        return Person.volunteer(id);
    }

    private static EventEnvelope envelope(DomainEvent event) {
        return new EventEnvelope(
                "volunteer",
                1,
                0,
                Shards.of(event.subject()),
                1,
                UUID.randomUUID(),
                EventJson.typeOf(event),
                event.subject(),
                event.version(),
                Instant.EPOCH,
                null,
                null);
    }
}
