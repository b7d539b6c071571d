package org.lovebank.volunteer.volunteer.external;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.seal.KeyCabinet;
import org.lovebank.volunteer.seal.PersonalKey;
import org.lovebank.volunteer.volunteer.KnownVolunteers;
import org.lovebank.volunteer.volunteer.external.ExternalRefusal.NoSuchExternalIdentity;

/** Notes, shows and ends the numbers that other registers gave a volunteer. */
@ApplicationScoped
class NoteExternalIdentity {

    private final ExternalIdentityRepository identities;
    private final KnownVolunteers volunteers;
    private final People people;
    private final KeyCabinet keys;
    private final DisclosureLog disclosures;
    private final Clock clock;

    NoteExternalIdentity(
            ExternalIdentityRepository identities,
            KnownVolunteers volunteers,
            People people,
            KeyCabinet keys,
            DisclosureLog disclosures,
            Clock clock) {
        this.identities = identities;
        this.volunteers = volunteers;
        this.people = people;
        this.keys = keys;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Transactional
    public ExternalIdentity.View by(Caller caller, UUID volunteerId, ExternalIdentity.Told told) {
        volunteers.editableBy(caller, volunteerId);
        PersonalKey key = people.key(volunteerId);
        ExternalIdentity identity = new ExternalIdentity(
                UuidCreator.getTimeOrderedEpoch(), volunteerId, told, keys, key, caller, clock.instant());
        identities.keep(identity, told.register());
        return identity.masked(key);
    }

    @Transactional
    public ExternalIdentity.View endedBy(Caller caller, UUID volunteerId, UUID id) {
        volunteers.editableBy(caller, volunteerId);
        ExternalIdentity identity = identities
                .findForChange(id)
                .filter(found -> found.isOf(volunteerId))
                .orElseThrow(() -> new Refused(new NoSuchExternalIdentity(id)));
        identity.end(clock.instant());
        identities.flush();
        return identity.masked(people.key(volunteerId));
    }

    /** Whole and logged to the volunteer, the last four characters to others. */
    @Transactional
    public List<ExternalIdentity.View> of(Caller caller, UUID volunteerId) {
        volunteers.visibleTo(caller, volunteerId);
        PersonalKey key = people.key(volunteerId);
        boolean self = caller.is(volunteerId);
        if (self) {
            disclosures.note(caller, volunteerId, DisclosurePurpose.SELF, List.of("EXTERNAL_NUMBER"));
        }
        return identities.of(volunteerId).stream()
                .map(identity -> self ? identity.inClear(key) : identity.masked(key))
                .toList();
    }
}
