package org.lovebank.volunteer.volunteer.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.ChannelNotYours;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.ScopeMissing;

/** How somebody came in: on which way, brought by whom, under which version of the age rule. */
@Embeddable
public record Entry(
        @Enumerated(EnumType.STRING) Channel channel,
        UUID registeredBy,
        String registeredByClient,
        int agePolicyVersion) {

    private static final String REGISTER = "volunteers:register";

    static Entry by(Caller caller, Channel channel, int agePolicyVersion) {
        mustBeYours(channel, caller);
        return new Entry(channel, caller.id(), caller.clientId(), agePolicyVersion);
    }

    /** Staff take down what they see and hear; a partner's client brings what its people typed. */
    static void mustBeYours(Channel channel, Caller caller) {
        boolean staff = caller.holdsAny(Roles.STATION_WORKER, Roles.STATION_HEAD);
        if (!staff && !caller.scopes().contains(REGISTER)) {
            throw new Refused(new ScopeMissing(REGISTER));
        }
        boolean yours = staff ? channel.isByStaff() : channel.isByPartner();
        if (!yours) {
            throw new Refused(new ChannelNotYours(channel.name()));
        }
    }

    /** Whether this client registered the volunteer. */
    public boolean isFrom(Caller caller) {
        return caller.holdsAny(Roles.PARTNER_CLIENT) && caller.clientId().equals(registeredByClient);
    }
}
