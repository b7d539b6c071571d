package org.lovebank.volunteer.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentRefusal.ConsentMissing;
import org.lovebank.volunteer.consent.ConsentRefusal.NoSuchConsent;

/** The consents of a person: given, demanded, listed, taken back. Who may ask is the asking room's business. */
@ApplicationScoped
public class Consents {

    private final ConsentRepository consents;
    private final Event<ConsentWithdrawn> withdrawn;
    private final Event<ConsentEnded> ended;
    private final Event<GuardianshipChanged> guardianshipChanged;
    private final Clock clock;

    Consents(
            ConsentRepository consents,
            Event<ConsentWithdrawn> withdrawn,
            Event<ConsentEnded> ended,
            Event<GuardianshipChanged> guardianshipChanged,
            Clock clock) {
        this.consents = consents;
        this.withdrawn = withdrawn;
        this.ended = ended;
        this.guardianshipChanged = guardianshipChanged;
        this.clock = clock;
    }

    /** Notes consents; {@code notedBy} is who typed them in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ConsentView> note(UUID personId, List<NewConsent> given, UUID notedBy) {
        List<ConsentView> noted = given.stream()
                .map(consent ->
                        new Consent(UuidCreator.getTimeOrderedEpoch(), personId, consent, notedBy, clock.instant()))
                .peek(consents::persist)
                .map(Consent::view)
                .toList();
        if (given.stream().anyMatch(consent -> consent.purpose() == ConsentPurpose.GUARDIANSHIP)) {
            guardianshipChanged.fire(new GuardianshipChanged(personId));
        }
        return noted;
    }

    /** A guardian's consent that stands; what the young note for themselves is none. */
    @Transactional
    public Optional<UUID> standingGuardianship(UUID personId) {
        return consents.standingGuardianship(personId);
    }

    /** Refused when a field is given without the consent that covers it. */
    public void demand(UUID personId, String field, ConsentPurpose purpose, DataClass dataClass) {
        consents.flush();
        if (!consents.holds(personId, purpose, dataClass)) {
            throw new Refused(new ConsentMissing(field, purpose.name(), dataClass.name()));
        }
    }

    /** Whether such a consent stands. */
    public boolean holds(UUID personId, ConsentPurpose purpose, DataClass dataClass) {
        return consents.holds(personId, purpose, dataClass);
    }

    /** Whose consents for this purpose stand. */
    public List<UUID> giversOf(UUID personId, ConsentPurpose purpose) {
        consents.flush();
        return consents.giversOf(personId, purpose);
    }

    @Transactional
    public List<ConsentView> of(UUID personId) {
        return consents.of(personId).stream().map(Consent::view).toList();
    }

    /** Takes a consent back; what was kept on its ground is forgotten in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ConsentView withdraw(UUID personId, UUID consentId, UUID by) {
        Consent consent = consents.findForChange(consentId)
                .filter(found -> found.isAbout(personId))
                .orElseThrow(() -> new Refused(new NoSuchConsent(consentId)));
        ConsentWithdrawn told = consent.withdraw(by, clock.instant());
        consents.flush();
        ended.fire(new ConsentEnded(personId, consentId));
        if (!consents.holds(told.personId(), told.purpose(), told.dataClass())) {
            withdrawn.fire(told);
        }
        if (told.purpose() == ConsentPurpose.GUARDIANSHIP) {
            guardianshipChanged.fire(new GuardianshipChanged(personId));
        }
        return consent.view();
    }
}
