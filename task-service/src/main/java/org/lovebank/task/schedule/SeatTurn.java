package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.order.seat.AcceptSeat;
import org.lovebank.task.order.seat.OfferSeat;
import org.lovebank.task.promise.Via;

/** Gives a signed volunteer the seat of their turn; when the rules or another promise forbid it, the stand-ins are asked. */
@ApplicationScoped
class SeatTurn {

    private static final String SEATED = "SEATED";

    private final OccurrenceRepository occurrences;
    private final AgreementRepository agreements;
    private final FindAgreement findAgreement;
    private final AcceptSeat acceptSeat;
    private final OfferSeat offerSeat;

    SeatTurn(
            OccurrenceRepository occurrences,
            AgreementRepository agreements,
            FindAgreement findAgreement,
            AcceptSeat acceptSeat,
            OfferSeat offerSeat) {
        this.occurrences = occurrences;
        this.agreements = agreements;
        this.findAgreement = findAgreement;
        this.acceptSeat = acceptSeat;
        this.offerSeat = offerSeat;
    }

    /** The signature under the agreement is the volunteer's own yes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void give(Turn turn, Instant now) {
        if (occurrences.takeUp(turn)) {
            acceptSeat.by(turn.orderId(), turn.volunteerId(), Via.AGREEMENT, now);
            occurrences.settle(turn, SEATED, now);
        }
    }

    /** It cannot be; the order waits for somebody else. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveUp(Turn turn, Refused why, Instant now) {
        occurrences.settle(turn, why.refusal().code(), now);
    }

    /** Who stands in, in order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> standIns(Turn turn) {
        return agreements
                .findByIdOptional(turn.agreementId())
                .map(findAgreement::standIns)
                .orElse(List.of());
    }

    /** A stand-in is asked, and says yes or no themselves. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void offer(Turn turn, UUID standIn, Instant now) {
        offerSeat.to(turn.orderId(), standIn, turn.volunteerId(), Via.AGREEMENT, now);
    }
}
