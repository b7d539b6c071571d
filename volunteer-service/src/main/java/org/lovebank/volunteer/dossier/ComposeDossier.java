package org.lovebank.volunteer.dossier;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.dossier.DossierRefusal.DossierPurposeNeeded;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.volunteer.KnownVolunteers;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.NoSuchVolunteer;

/** Puts a dossier together: in clear to the volunteer, with a masked name to the station head who says why; both logged. */
@ApplicationScoped
class ComposeDossier {

    private static final List<String> DOSSIER = List.of("DOSSIER");

    private final KnownVolunteers volunteers;
    private final List<DossierPart> parts;
    private final DisclosureLog disclosures;
    private final Clock clock;

    ComposeDossier(KnownVolunteers volunteers, @All List<DossierPart> parts, DisclosureLog disclosures, Clock clock) {
        this.volunteers = volunteers;
        this.parts = List.copyOf(parts);
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Transactional
    public Dossier by(Caller caller, UUID volunteerId, DisclosurePurpose purpose) {
        boolean self = caller.is(volunteerId);
        if (!self) {
            if (!caller.holdsIn(volunteers.visibleTo(caller, volunteerId), Roles.STATION_HEAD)) {
                throw new Refused(new NoSuchVolunteer(volunteerId));
            }
            if (!purpose.isFor(caller)) {
                throw new Refused(new DossierPurposeNeeded(purpose.name()));
            }
        }
        disclosures.note(caller, volunteerId, self ? DisclosurePurpose.SELF : purpose, DOSSIER);
        Map<String, Object> composed = new TreeMap<>();
        parts.forEach(part -> composed.put(part.section(), part.about(volunteerId)));
        return new Dossier(volunteerId, clock.instant(), volunteers.shownTo(caller, volunteerId), composed);
    }
}
