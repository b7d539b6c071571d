package org.lovebank.volunteer.bulkimport.run;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;

/** Who brought a table, through which client, when. */
@Embeddable
public record Bringer(UUID broughtBy, String broughtByClient, Instant broughtAt) {

    /** The same caller with no more than it took to bring the table: a station head of this place. */
    Caller at(AreaPath place) {
        return new Caller(broughtBy, broughtByClient, Set.of(Roles.STATION_HEAD), Set.of(), List.of(place), List.of());
    }
}
