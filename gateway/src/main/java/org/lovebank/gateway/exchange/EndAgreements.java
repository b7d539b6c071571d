package org.lovebank.gateway.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.events.PersonEvent.PersonErased;
import org.lovebank.gateway.revocation.Revoke;

/** No program acts any more for whoever was erased in the registry. */
@ApplicationScoped
class EndAgreements {

    private static final int AT_ONCE = 100;

    private final AgreementRepository agreements;
    private final Revoke revoke;
    private final Clock clock;

    EndAgreements(AgreementRepository agreements, Revoke revoke, Clock clock) {
        this.agreements = agreements;
        this.revoke = revoke;
        this.clock = clock;
    }

    /** Part of the transaction in which the event is heard; tokens of before are taken back. */
    @Transactional
    void of(@Observes PersonErased erased) {
        UUID person = erased.subject();
        List<Agreement> standing = agreements.of(person, "", AT_ONCE);
        while (!standing.isEmpty()) {
            for (Agreement agreement : standing) {
                agreements.withdraw(person, agreement.clientId(), clock.instant());
                revoke.everythingWith(ExchangeToken.actingId(person, agreement.clientId(), agreement.agreedAt()));
            }
            standing = agreements.of(person, "", AT_ONCE);
        }
    }
}
