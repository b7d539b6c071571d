package org.lovebank.task.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.pairing.PairingRefusal.PairNotActive;
import org.lovebank.task.pairing.PairingRefusal.ScannedToday;
import org.lovebank.task.visit.NoteVisit;
import org.lovebank.task.visit.VisitOutcome;
import org.lovebank.task.visit.VisitView;

/** A pair's card is scanned at the door: that is a visit, once a day by one person. */
@ApplicationScoped
class ScanCard {

    private final ShowCard showCard;
    private final CardRepository cards;
    private final NoteVisit noteVisit;
    private final Clock clock;

    ScanCard(ShowCard showCard, CardRepository cards, NoteVisit noteVisit, Clock clock) {
        this.showCard = showCard;
        this.cards = cards;
        this.noteVisit = noteVisit;
        this.clock = clock;
    }

    @Transactional
    VisitView by(Caller caller, CardNumber number, String code, VisitOutcome outcome) {
        Instant now = clock.instant();
        Agreement agreement = showCard.scanned(caller, number, code);
        UUID beneficiary = agreement.facts().beneficiaryId();
        if (beneficiary == null || caller.is(beneficiary)) {
            throw new Refused(new PairNotActive(agreement.id()));
        }
        VisitView visit = noteVisit.ofPair(caller, agreement.area(), beneficiary, agreement.id(), outcome, now);
        if (!cards.scan(number, caller.id(), LocalDate.ofInstant(now, Time.DAYS), visit.id())) {
            throw new Refused(new ScannedToday(number.digits()));
        }
        return visit;
    }
}
