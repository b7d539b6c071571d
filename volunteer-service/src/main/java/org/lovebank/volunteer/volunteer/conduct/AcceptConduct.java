package org.lovebank.volunteer.volunteer.conduct;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.ConductRules;
import org.lovebank.volunteer.volunteer.KnownVolunteers;
import org.lovebank.volunteer.volunteer.conduct.ConductRefusal.ConductVersionNotInForce;
import org.lovebank.volunteer.volunteer.registration.Channel;

/** The volunteer, or staff who saw a signature, accepts the version that holds at the volunteer's place. */
@ApplicationScoped
class AcceptConduct {

    private final ConductRepository acceptances;
    private final KnownVolunteers volunteers;
    private final Policies policies;
    private final Clock clock;

    AcceptConduct(ConductRepository acceptances, KnownVolunteers volunteers, Policies policies, Clock clock) {
        this.acceptances = acceptances;
        this.volunteers = volunteers;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public ConductAcceptance.View by(Caller caller, UUID volunteerId, String documentVersion, Channel channel) {
        Instant now = clock.instant();
        String current = inForce(volunteers.editableBy(caller, volunteerId), now);
        if (!current.equals(documentVersion)) {
            throw new Refused(new ConductVersionNotInForce(current));
        }
        ConductAcceptance acceptance = new ConductAcceptance(
                UuidCreator.getTimeOrderedEpoch(), volunteerId, documentVersion, channel, caller.id(), now);
        acceptances.keep(acceptance, documentVersion);
        return acceptance.view(current);
    }

    @Transactional
    public List<ConductAcceptance.View> of(Caller caller, UUID volunteerId) {
        String current = inForce(volunteers.visibleTo(caller, volunteerId), clock.instant());
        return acceptances.of(volunteerId).stream()
                .map(acceptance -> acceptance.view(current))
                .toList();
    }

    private String inForce(AreaPath place, Instant now) {
        return policies.of(ConductRules.class, place, now).rules().documentVersion();
    }
}
