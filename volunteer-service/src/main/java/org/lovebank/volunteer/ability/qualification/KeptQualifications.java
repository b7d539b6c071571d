package org.lovebank.volunteer.ability.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lovebank.events.VolunteerEvent.HeldQualification;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.seal.PersonalKey;

/** Qualifications in a person's copy, with the number, and in the dossier, where only verified ones stand. */
@ApplicationScoped
class KeptQualifications implements HeldData, DossierPart {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 200;

    private final QualificationRepository qualifications;
    private final People people;

    KeptQualifications(QualificationRepository qualifications, People people) {
        this.qualifications = qualifications;
        this.people = people;
    }

    @Override
    public String section() {
        return "qualifications";
    }

    @Override
    public Object of(UUID personId) {
        PersonalKey key = people.key(personId);
        return qualifications.of(personId, BEFORE_ALL, MOST).stream()
                .map(one -> new InClear(one.view(key), one.certificateNo(key)))
                .toList();
    }

    @Override
    public List<HeldQualification> about(UUID volunteerId) {
        return qualifications.verifiedOf(volunteerId);
    }

    /** A qualification with its number. */
    record InClear(QualificationView qualification, String certificateNo) {}
}
