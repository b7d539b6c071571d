package org.lovebank.volunteer.invitation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.invitation.InvitationRefusal.InvitingNotGranted;
import org.lovebank.volunteer.invitation.InvitationRefusal.IsVolunteerAlready;
import org.lovebank.volunteer.invitation.InvitationRefusal.NoSuchInvitation;
import org.lovebank.volunteer.invitation.InvitationRefusal.WhoIsInvited;
import org.lovebank.volunteer.invitation.InvitationResource.NewInvitation;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.InvitationRules;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Asks somebody who came to the area to register, and hears the answer. */
@ApplicationScoped
class Invite {

    private static final String SCOPE = "volunteers:invite";

    private final InvitationRepository invitations;
    private final People people;
    private final KnownVolunteers volunteers;
    private final KnownAreas areas;
    private final Policies policies;
    private final Clock clock;

    Invite(
            InvitationRepository invitations,
            People people,
            KnownVolunteers volunteers,
            KnownAreas areas,
            Policies policies,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.volunteers = volunteers;
        this.areas = areas;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public InvitationView by(Caller caller, NewInvitation wanted) {
        if (!caller.holdsAny(Roles.STATION_WORKER, Roles.STATION_HEAD)
                && !caller.scopes().contains(SCOPE)) {
            throw new Refused(new InvitingNotGranted(SCOPE));
        }
        Instant now = clock.instant();
        AreaPath place = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, place);
        UUID person = who(caller, wanted, place);
        if (volunteers.isVolunteer(person)) {
            throw new Refused(new IsVolunteerAlready());
        }
        InForce<InvitationRules> rule = policies.of(InvitationRules.class, place, now);
        Instant until = now.plus(Duration.ofDays(rule.rules().validDays()));
        Invitation invitation = new Invitation(
                UuidCreator.getTimeOrderedEpoch(),
                person,
                place,
                wanted.occasion(),
                caller,
                now,
                until,
                rule.version());
        invitations.keep(invitation);
        return invitation.view();
    }

    @Transactional
    public InvitationView answeredBy(Caller caller, UUID id, boolean yes, Invitation.AnswerChannel channel) {
        Invitation invitation = invitations.findForChange(id).orElseThrow(() -> new Refused(new NoSuchInvitation(id)));
        invitation.answer(yes, channel, caller, clock.instant());
        invitations.flush();
        return invitation.view();
    }

    private UUID who(Caller caller, NewInvitation wanted, AreaPath place) {
        if ((wanted.person() == null) == (wanted.personId() == null)) {
            throw new Refused(new WhoIsInvited());
        }
        if (wanted.person() != null) {
            return people.takeIn(caller, wanted.person(), place);
        }
        KnownAreas.mustReach(caller, people.homeOf(wanted.personId()));
        return wanted.personId();
    }
}
