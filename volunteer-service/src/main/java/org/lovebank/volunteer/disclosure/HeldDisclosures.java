package org.lovebank.volunteer.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.volunteer.holding.HeldData;

/** Who looked at the person, in the copy that the person takes along: the newest. */
@ApplicationScoped
class HeldDisclosures implements HeldData {

    private static final int MOST = 5000;

    private final DisclosureRepository disclosures;

    HeldDisclosures(DisclosureRepository disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public String section() {
        return "disclosures";
    }

    @Override
    public Object of(UUID personId) {
        return disclosures.newestOf(personId, MOST).stream()
                .map(Disclosure::view)
                .toList();
    }
}
