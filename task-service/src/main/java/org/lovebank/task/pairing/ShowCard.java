package org.lovebank.task.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.pairing.PairingRefusal.NoSuchCard;
import org.lovebank.task.pairing.PairingRefusal.PairNotActive;
import org.lovebank.task.pairing.PairingRefusal.WrongCardCode;
import org.lovebank.task.secret.Seal;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;

/** Shows a pair by its card to whom it concerns, and opens it to whoever scans its code. */
@ApplicationScoped
public class ShowCard {

    private final CardRepository cards;
    private final AgreementRepository agreements;
    private final FindAgreement findAgreement;
    private final VolunteerRepository volunteers;
    private final Seal seal;

    ShowCard(
            CardRepository cards,
            AgreementRepository agreements,
            FindAgreement findAgreement,
            VolunteerRepository volunteers,
            Seal seal) {
        this.cards = cards;
        this.agreements = agreements;
        this.findAgreement = findAgreement;
        this.volunteers = volunteers;
        this.seal = seal;
    }

    @Transactional
    CardView to(Caller caller, CardNumber number) {
        Card card = cards.find(number).orElseThrow(() -> new Refused(new NoSuchCard()));
        return view(card, null, agreement(caller, card));
    }

    /** The running agreement whose card was scanned with its right code, by somebody whom it concerns. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Agreement scanned(Caller caller, CardNumber number, String code) {
        Agreement agreement = opened(caller, number, code);
        if (agreement.state() != AgreementState.ACTIVE) {
            throw new Refused(new PairNotActive(agreement.id()));
        }
        return agreement;
    }

    /** The agreement, running or not, of a card that counts and whose right code the caller has. */
    Agreement opened(Caller caller, CardNumber number, String code) {
        Card card = cards.find(number).orElseThrow(() -> new Refused(new NoSuchCard()));
        Agreement agreement = agreement(caller, card);
        if (findAgreement.hasLeft(agreement, caller.id())) {
            throw new Refused(new NoSuchCard());
        }
        if (!card.opensWith(seal.fingerprint(plain(code), agreement.id(), IssueCard.FIELD))) {
            throw new Refused(new WrongCardCode());
        }
        return agreement;
    }

    /** A code as it was handed out, however it was typed. */
    static String plain(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private Agreement agreement(Caller caller, Card card) {
        return agreements
                .findByIdOptional(card.agreementId())
                .filter(found -> findAgreement.concerns(found, caller))
                .orElseThrow(() -> new Refused(new NoSuchCard()));
    }

    CardView view(Card card, @Nullable String code, Agreement agreement) {
        List<UUID> ids = findAgreement.serving(agreement);
        List<String> names = ids.stream()
                .map(id -> volunteers.find(id).map(VolunteerRow::maskedName).orElse("**"))
                .toList();
        return CardView.of(card, code, agreement.facts(), names);
    }
}
