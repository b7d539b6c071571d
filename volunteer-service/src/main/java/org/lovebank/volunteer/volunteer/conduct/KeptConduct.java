package org.lovebank.volunteer.volunteer.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.HeldData;

/** Accepted versions of the code of conduct, in a person's copy and dossier. */
@ApplicationScoped
class KeptConduct implements HeldData, DossierPart {

    private final ConductRepository acceptances;

    KeptConduct(ConductRepository acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public String section() {
        return "conductAcceptances";
    }

    @Override
    public Object of(UUID personId) {
        return about(personId);
    }

    @Override
    public List<ConductAcceptance.View> about(UUID volunteerId) {
        return acceptances.of(volunteerId).stream()
                .map(acceptance -> acceptance.view(""))
                .toList();
    }
}
