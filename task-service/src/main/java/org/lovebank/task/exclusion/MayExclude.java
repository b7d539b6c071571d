package org.lovebank.task.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.exclusion.ExclusionRefusal.NotYourRecipient;

/** Who may say for a recipient whom they want to see: they themselves, a proxy of theirs, the staff where they ask for help. */
@ApplicationScoped
class MayExclude {

    private static final String[] STAFF = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY
    };

    private final ExclusionRepository exclusions;

    MayExclude(ExclusionRepository exclusions) {
        this.exclusions = exclusions;
    }

    boolean is(Caller caller, UUID beneficiary) {
        return caller.is(beneficiary)
                || (caller.holdsAny(Roles.PROXY) && exclusions.askedFor(beneficiary, caller.id()))
                || (caller.holdsAny(STAFF)
                        && exclusions.placesOf(beneficiary).stream().anyMatch(place -> caller.holdsIn(place, STAFF)));
    }

    void mustBe(Caller caller, UUID beneficiary) {
        if (!is(caller, beneficiary)) {
            throw new Refused(new NotYourRecipient(beneficiary));
        }
    }
}
