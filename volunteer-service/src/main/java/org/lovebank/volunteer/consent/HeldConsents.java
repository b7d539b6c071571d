package org.lovebank.volunteer.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.volunteer.holding.HeldData;

/** The consents in the copy that a person takes along. */
@ApplicationScoped
class HeldConsents implements HeldData {

    private final ConsentRepository consents;

    HeldConsents(ConsentRepository consents) {
        this.consents = consents;
    }

    @Override
    public String section() {
        return "consents";
    }

    @Override
    public Object of(UUID personId) {
        return consents.of(personId).stream().map(Consent::view).toList();
    }
}
