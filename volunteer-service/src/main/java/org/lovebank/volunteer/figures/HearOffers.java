package org.lovebank.volunteer.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lovebank.events.TaskEvent.AssignmentStateChanged;

/** Notes offers of seats and their answers as task-service tells them, in the consumer's transaction. */
@ApplicationScoped
class HearOffers {

    private final OfferRepository offers;

    HearOffers(OfferRepository offers) {
        this.offers = offers;
    }

    void on(@Observes AssignmentStateChanged told) {
        switch (told.state()) {
            case "OFFERED" -> offers.asked(told.subject(), told.volunteerId(), told.changedAt());
            case "ACCEPTED", "DECLINED", "TIMEOUT" -> offers.answered(told.subject(), told.state());
            default -> {
                // what comes after the answer says nothing about the offer
            }
        }
    }
}
