package org.lovebank.task.venue;

import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.venue.VenueRefusal.NotYourVenue;

/** A house with rooms where activities take place. */
record Venue(UUID id, AreaPath area, String name, Kind kind, String place, int squareMetres) {

    /** Kinds of venue. */
    enum Kind {
        /** 党群服务中心. */
        PARTY_SERVICE_CENTRE,
        COMMUNITY_CENTRE,
        SCHOOL,
        STATION,
        SQUARE,
        OTHER
    }

    /** Offices that keep venues in their area. */
    static final String[] KEEPERS = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN
    };

    /** Offices that may book. */
    static final String[] BOOKERS = {
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN,
        Roles.TEAM_LEADER,
        Roles.ORG_COORDINATOR
    };

    void mustBeKeptBy(Caller caller) {
        mustHold(caller, area, KEEPERS);
    }

    void mustBeBookableBy(Caller caller) {
        mustHold(caller, area, BOOKERS);
    }

    static void mustHold(Caller caller, AreaPath area, String... roles) {
        if (!caller.holdsIn(area, roles)) {
            throw new Refused(new NotYourVenue(area.value()));
        }
    }
}
