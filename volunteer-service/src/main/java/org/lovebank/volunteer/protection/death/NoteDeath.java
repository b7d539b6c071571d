package org.lovebank.volunteer.protection.death;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.person.PersonRefusal.NoSuchPerson;
import org.lovebank.volunteer.protection.ForgetPerson;

/** A station head of the person's area notes a death; relations and household end, the account is frozen elsewhere. */
@ApplicationScoped
class NoteDeath {

    private final DeathRepository deaths;
    private final People people;
    private final ForgetPerson forgetPerson;
    private final Clock clock;

    NoteDeath(DeathRepository deaths, People people, ForgetPerson forgetPerson, Clock clock) {
        this.deaths = deaths;
        this.people = people;
        this.forgetPerson = forgetPerson;
        this.clock = clock;
    }

    @Transactional
    public Death.View by(Caller caller, UUID personId, Death.Proof proof) {
        if (!caller.holdsIn(people.homeOf(personId), Roles.STATION_HEAD, Roles.DPO) || caller.is(personId)) {
            throw new Refused(new NoSuchPerson(personId));
        }
        Instant now = clock.instant();
        forgetPerson.died(personId);
        Death death = new Death(UuidCreator.getTimeOrderedEpoch(), personId, proof, caller.id(), now);
        deaths.persistAndFlush(death);
        return death.view();
    }
}
