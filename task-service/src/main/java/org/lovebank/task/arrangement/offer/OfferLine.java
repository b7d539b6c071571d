package org.lovebank.task.arrangement.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.task.arrangement.proposal.AnswerRepository;
import org.lovebank.task.arrangement.proposal.Line;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.order.seat.OfferSeat;
import org.lovebank.task.promise.Via;

/** Offers one proposed seat, in a transaction of its own: one that cannot be offered any more stops no other. */
@ApplicationScoped
class OfferLine {

    private final AnswerRepository answers;
    private final OfferSeat offerSeat;

    OfferLine(AnswerRepository answers, OfferSeat offerSeat) {
        this.answers = answers;
        this.offerSeat = offerSeat;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    UUID offer(Line line, UUID by, Instant now) {
        Assignment asked = offerSeat.to(line.orderId(), line.volunteerId(), by, Via.ARRANGEMENT, line.startsAt(), now);
        answers.offered(line.id(), asked.id(), now);
        return asked.id();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(Line line, String code, Instant now) {
        answers.refusedToOffer(line.id(), code, now);
    }
}
