package org.lovebank.task.agreement.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.text.AgreementText;

/** Somebody whose signature a wording needs. */
public record Party(Role role, UUID id) {

    /** As what a party signs. */
    public enum Role {
        /** Or their proxy. */
        BENEFICIARY,
        VOLUNTEER,
        TEAM,
        STATION
    }

    /** Whose signatures these words need. */
    public static List<Party> of(AgreementText text) {
        List<Party> parties = new ArrayList<>();
        if (text.beneficiaryId() != null) {
            parties.add(new Party(Role.BENEFICIARY, text.beneficiaryId()));
        }
        text.volunteersOrNone().forEach(volunteer -> parties.add(new Party(Role.VOLUNTEER, volunteer)));
        if (text.teamId() != null) {
            parties.add(new Party(Role.TEAM, text.teamId()));
        }
        if (text.stationId() != null) {
            parties.add(new Party(Role.STATION, text.stationId()));
        }
        return parties;
    }

    /** Whether this caller's hand is this party's: a person's own or their proxy's, a leader's, a station's. */
    boolean signedBy(Caller caller, Agreement agreement, AgreementText text) {
        return switch (role) {
            case BENEFICIARY ->
                caller.is(id) || (text.proxyId() != null && caller.is(text.proxyId()) && caller.holdsAny(Roles.PROXY));
            case VOLUNTEER -> caller.is(id);
            case TEAM ->
                caller.holdsAny(Roles.TEAM_LEADER, Roles.ORG_COORDINATOR)
                        && caller.organisations().contains(id);
            case STATION -> caller.holdsIn(agreement.area(), Roles.STATION_HEAD, Roles.STATION_WORKER);
        };
    }
}
