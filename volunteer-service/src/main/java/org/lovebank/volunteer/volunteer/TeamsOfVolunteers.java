package org.lovebank.volunteer.volunteer;

import java.util.List;
import java.util.UUID;

/** Asks the team room who belongs where; the file shows it, the team room keeps it. */
public interface TeamsOfVolunteers {

    /** The teams to which a volunteer belongs now. */
    List<UUID> of(UUID volunteerId);
}
