package org.lovebank.volunteer.relation;

import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.relation.RelationRefusal.NoSuchRelation;
import org.lovebank.volunteer.relation.RelationRefusal.RelationNeedsAnother;

/** Who may see a relation and who may decide about it: never those who are bound, nor who wrote it down. */
record RelationViewers(UUID relationId, UUID fromPersonId, UUID toPersonId, UUID recordedBy, AreaPath place) {

    static final String[] READERS = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.DPO, Roles.AUDITOR};

    void mustSee(Caller by) {
        if (!by.is(fromPersonId) && !by.is(toPersonId) && !by.holdsIn(place, READERS)) {
            throw new Refused(new NoSuchRelation(relationId));
        }
    }

    /** Those who are bound, and the staff of the place; whoever only reads ends nothing. */
    void mustEnd(Caller by) {
        boolean party = by.is(fromPersonId) || by.is(toPersonId);
        if (!party && !by.holdsIn(place, Roles.STATION_WORKER, Roles.STATION_HEAD)) {
            throw new Refused(new NoSuchRelation(relationId));
        }
    }

    void mustReview(Caller by, String step) {
        mustSee(by);
        boolean party = by.is(fromPersonId) || by.is(toPersonId) || by.is(recordedBy);
        if (party || !by.holdsIn(place, Roles.STATION_WORKER, Roles.STATION_HEAD)) {
            throw new Refused(new RelationNeedsAnother(step));
        }
    }
}
