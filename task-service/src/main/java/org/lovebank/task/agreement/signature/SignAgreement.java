package org.lovebank.task.agreement.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementRefusal.NotYourSignature;
import org.lovebank.task.agreement.AgreementRefusal.SignedBefore;
import org.lovebank.task.agreement.AgreementRefusal.SignerTwice;
import org.lovebank.task.agreement.AgreementUnsettled.Cause;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.TellAgreement;
import org.lovebank.task.agreement.WordingRepository;
import org.lovebank.task.agreement.text.AgreementText;

/** A party signs the words that lie before them, personally; with the last signature they hold. */
@ApplicationScoped
public class SignAgreement {

    private final FindAgreement findAgreement;
    private final WordingRepository wordings;
    private final SignatureRepository signatures;
    private final TellAgreement tellAgreement;
    private final Clock clock;

    SignAgreement(
            FindAgreement findAgreement,
            WordingRepository wordings,
            SignatureRepository signatures,
            TellAgreement tellAgreement,
            Clock clock) {
        this.findAgreement = findAgreement;
        this.wordings = wordings;
        this.signatures = signatures;
        this.tellAgreement = tellAgreement;
        this.clock = clock;
    }

    /** With their own login. */
    @Transactional
    public Agreement by(Caller caller, UUID agreementId, int revision) {
        return sign(caller, agreementId, revision, Signature.Method.SIGNED);
    }

    /** On paper: staff enter the signature of a beneficiary who has no login. */
    @Transactional
    public Agreement onPaper(Caller staff, UUID agreementId, int revision) {
        return sign(staff, agreementId, revision, Signature.Method.PAPER);
    }

    private Agreement sign(Caller caller, UUID agreementId, int revision, Signature.Method method) {
        Instant now = clock.instant();
        Agreement agreement = findAgreement.forChange(caller, agreementId);
        int open = agreement.revisionToSign();
        if (open != revision) {
            throw new Refused(new SignedBefore(agreementId, open));
        }
        AgreementText text = wordings.find(agreementId, open);
        List<Signature> there = signatures.under(agreementId, open);
        Party party = party(caller, agreement, text, there, method);
        if (there.stream().anyMatch(signature -> signature.involves(caller.id()))) {
            throw new Refused(new SignerTwice(agreementId));
        }
        UUID hand = method == Signature.Method.PAPER ? party.id() : caller.id();
        signatures.keep(agreementId, open, new Signature(party.role(), party.id(), hand, method, caller.id(), now));
        if (there.size() + 1 == Party.of(text).size()) {
            boolean amended = open > agreement.revision();
            agreement.signedByAll(text, now);
            if (amended) {
                tellAgreement.unsettled(agreement, text, Cause.AMENDED, caller.id());
            } else {
                tellAgreement.changed(agreement, text);
            }
        }
        return agreement;
    }

    private static Party party(
            Caller caller, Agreement agreement, AgreementText text, List<Signature> there, Signature.Method method) {
        List<Party> mine = Party.of(text).stream()
                .filter(party -> method == Signature.Method.PAPER
                        ? party.role() == Party.Role.BENEFICIARY && FindAgreement.isStaff(caller, agreement.area())
                        : party.signedBy(caller, agreement, text))
                .toList();
        if (mine.isEmpty()) {
            throw new Refused(new NotYourSignature(agreement.id(), null));
        }
        return mine.stream()
                .filter(party ->
                        there.stream().noneMatch(signature -> signature.party().equals(party)))
                .findFirst()
                .orElseThrow(() -> new Refused(new SignedBefore(agreement.id(), agreement.revision())));
    }
}
