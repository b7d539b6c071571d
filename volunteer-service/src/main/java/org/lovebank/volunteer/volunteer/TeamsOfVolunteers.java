package org.lovebank.volunteer.volunteer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks the team room who belongs where; the file shows it, the team room keeps it. */
public interface TeamsOfVolunteers {

    /** The teams to which a volunteer belongs now. */
    List<UUID> of(UUID volunteerId);

    /** The same of several, asked at once; who is in no team is missing. */
    Map<UUID, List<UUID>> of(Collection<UUID> volunteerIds);
}
