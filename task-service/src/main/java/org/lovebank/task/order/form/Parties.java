package org.lovebank.task.order.form;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;

/** Who placed an order, whom it is for, and in whose care the place is. */
@Embeddable
public record Parties(String areaPath, UUID postedBy, UUID beneficiaryId) {

    private static final String[] STAFF = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY, Roles.CENTER_ADMIN
    };

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    /** Whether this person placed the order or is the one whom it is for. */
    public boolean include(UUID person) {
        return postedBy.equals(person) || beneficiaryId.equals(person);
    }

    /** Whether the caller's office covers the place. */
    public boolean inCareOf(Caller caller) {
        return inCareOf(caller, area());
    }

    /** Whether the caller holds an office that covers a place. */
    public static boolean inCareOf(Caller caller, AreaPath place) {
        return caller.holdsIn(place, STAFF);
    }

    /** Whether the caller issues and dispatches here. */
    public boolean dispatchedBy(Caller caller) {
        return caller.holdsIn(area(), Roles.COMMUNITY_DISPATCHER);
    }
}
