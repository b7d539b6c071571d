package org.lovebank.volunteer.volunteer.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.holding.Rewrapped;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.seal.KeyCabinet;

/** Numbers of other registers in a person's copy and dossier; destroyed with the person. */
@ApplicationScoped
class KeptExternalIdentities implements HeldData, DossierPart, Forgets {

    private final ExternalIdentityRepository identities;
    private final People people;
    private final KeyCabinet keys;

    KeptExternalIdentities(ExternalIdentityRepository identities, People people, KeyCabinet keys) {
        this.identities = identities;
        this.people = people;
        this.keys = keys;
    }

    @Override
    public String section() {
        return "externalIdentities";
    }

    @Override
    public Object of(UUID personId) {
        return identities.of(personId).stream()
                .map(identity -> identity.inClear(people.key(personId)))
                .toList();
    }

    /** Which registers know the volunteer, without the numbers. */
    @Override
    public Object about(UUID volunteerId) {
        return identities.of(volunteerId).stream()
                .filter(identity -> !identity.isEnded())
                .map(ExternalIdentity::registerName)
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        if (ending == Ending.ERASED) {
            identities.of(personId).stream()
                    .filter(identity -> !identity.isEnded())
                    .forEach(identity -> identity.end(now));
            identities.flush();
        }
    }

    void reindex(@Observes Rewrapped told) {
        identities.of(told.personId()).forEach(identity -> identity.reindex(keys, people.key(told.personId())));
        identities.flush();
    }
}
