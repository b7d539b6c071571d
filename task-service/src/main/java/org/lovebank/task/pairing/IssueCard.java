package org.lovebank.task.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.pairing.PairingRefusal.NoCardYet;
import org.lovebank.task.secret.Seal;

/** The station hands a pair its card; a new one takes the place of the former. */
@ApplicationScoped
class IssueCard {

    static final String FIELD = "pairingCode";
    private static final int CODE_BITS = 130;
    private static final int BASE = 32;

    private final SecureRandom random = new SecureRandom();
    private final FindAgreement findAgreement;
    private final CardRepository cards;
    private final ShowCard showCard;
    private final Seal seal;
    private final Clock clock;

    IssueCard(FindAgreement findAgreement, CardRepository cards, ShowCard showCard, Seal seal, Clock clock) {
        this.findAgreement = findAgreement;
        this.cards = cards;
        this.showCard = showCard;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional
    CardView by(Caller caller, UUID agreementId) {
        Instant now = clock.instant();
        Agreement agreement = findAgreement.forStaff(caller, agreementId);
        if (agreement.state().open() || agreement.state() == AgreementState.ENDED) {
            throw new Refused(new NoCardYet(agreementId));
        }
        CardNumber number = CardNumber.of(cards.nextNumber());
        String code = new BigInteger(CODE_BITS, random).toString(BASE).toUpperCase(Locale.ROOT);
        byte[] fingerprint = seal.fingerprint(code, agreementId, FIELD);
        cards.withdraw(agreementId, now);
        cards.keep(number, agreementId, fingerprint, caller.id(), now);
        return showCard.view(cards.find(number).orElseThrow(), code, agreement);
    }
}
