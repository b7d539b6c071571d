package org.lovebank.volunteer.ability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.volunteer.ability.qualification.QualificationRepository;
import org.lovebank.volunteer.ability.vetting.VettingRepository;
import org.lovebank.volunteer.file.AbilitiesOfVolunteers;
import org.lovebank.volunteer.file.AbilitiesOfVolunteers.Abilities;

/** What of qualifications and vettings counts, as other houses hear it. */
@ApplicationScoped
class HeldAbilities implements AbilitiesOfVolunteers {

    private final QualificationRepository qualifications;
    private final VettingRepository vettings;

    HeldAbilities(QualificationRepository qualifications, VettingRepository vettings) {
        this.qualifications = qualifications;
        this.vettings = vettings;
    }

    @Override
    public Abilities of(UUID volunteerId) {
        return new Abilities(
                qualifications.verifiedOf(volunteerId),
                vettings.clearForMinors(volunteerId).orElse(null));
    }
}
