package org.lovebank.volunteer.file;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.VolunteerEvent.HeldQualification;

/** Asks the ability room what a volunteer is proven to be able and vetted to do; other houses hear it with the file. */
public interface AbilitiesOfVolunteers {

    Abilities of(UUID volunteerId);

    /** Verified qualifications, and until when the vetting for work with minors holds, if there is one. */
    record Abilities(
            List<HeldQualification> qualifications,
            @Nullable LocalDate minorsVettedUntilOn) {}
}
