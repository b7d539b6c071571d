package org.lovebank.volunteer.servicerecord;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.RecordRefusal.SeparationOfDuties;

/** Who may see and who may decide about one record: volunteer, witness and confirmer are three people. */
public record RecordViewers(UUID recordId, UUID volunteerId, UUID witnessId, AreaPath place) {

    /** They confirm and reject in their area. */
    static final String[] DECIDERS = {Roles.STATION_WORKER, Roles.STATION_HEAD};

    private static final String[] HEADS = {Roles.STATION_HEAD, Roles.CENTER_ADMIN};
    private static final String[] READERS = {
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN,
        Roles.COMMUNITY_DISPATCHER,
        Roles.BANK_TELLER,
        Roles.AUDITOR,
        Roles.DPO
    };

    public void mustSee(Caller caller) {
        if (!caller.is(volunteerId) && !caller.is(witnessId) && !caller.holdsIn(place, READERS)) {
            throw missing();
        }
    }

    public void mustDecide(Caller caller) {
        mustSee(caller);
        mustBeThird(caller);
        if (!caller.holdsIn(place, DECIDERS)) {
            throw missing();
        }
    }

    /** For heads only, and not for whoever has already spoken in this matter. */
    public void mustDecideAsHead(Caller caller, @Nullable UUID notThis) {
        mustSee(caller);
        mustBeThird(caller);
        if (notThis != null && caller.is(notThis)) {
            throw new Refused(new SeparationOfDuties("FIRST_VOICE"));
        }
        if (!caller.holdsIn(place, HEADS)) {
            throw missing();
        }
    }

    /** Whether this caller could be one of the two who decide as heads. */
    public boolean mayDecideAsHead(Caller caller) {
        return caller.holdsIn(place, HEADS) && !caller.is(volunteerId) && !caller.is(witnessId);
    }

    public void mustNotBeVolunteer(Caller caller) {
        if (caller.is(volunteerId)) {
            throw new Refused(new SeparationOfDuties("VOLUNTEER"));
        }
    }

    private void mustBeThird(Caller caller) {
        mustNotBeVolunteer(caller);
        if (caller.is(witnessId)) {
            throw new Refused(new SeparationOfDuties("WITNESS"));
        }
    }

    /** What is not yours is not there. */
    public Refused missing() {
        return new Refused(new NoSuchRecord(recordId));
    }
}
