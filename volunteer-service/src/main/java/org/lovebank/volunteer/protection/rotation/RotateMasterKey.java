package org.lovebank.volunteer.protection.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.volunteer.holding.Rewrapped;
import org.lovebank.volunteer.household.KnownHouseholds;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Wraps keys under the present master key, one batch a call; asked again it goes on where it stopped. */
@ApplicationScoped
class RotateMasterKey {

    private final People people;
    private final KnownHouseholds households;
    private final KeyCabinet keys;
    private final Event<Rewrapped> rewrapped;

    RotateMasterKey(People people, KnownHouseholds households, KeyCabinet keys, Event<Rewrapped> rewrapped) {
        this.people = people;
        this.households = households;
        this.keys = keys;
        this.rewrapped = rewrapped;
    }

    @Transactional
    public Standing oneBatch(int most) {
        List<UUID> persons = people.rewrap(most);
        persons.forEach(person -> rewrapped.fire(new Rewrapped(person)));
        int others = persons.size() < most ? households.rewrap(most - persons.size()) : 0;
        return standing(persons.size() + others);
    }

    @Transactional
    public Standing now() {
        return standing(0);
    }

    private Standing standing(int wrapped) {
        long left = people.wrappedByAnother() + households.wrappedByAnother();
        return new Standing(keys.masterName(), wrapped, left, left == 0);
    }

    /** How far the change is; {@code done} says that the former key may be taken away. */
    record Standing(String masterKeyName, int wrappedNow, long leftUnderAnother, boolean done) {}
}
