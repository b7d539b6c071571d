package org.lovebank.volunteer.notice.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lovebank.events.TimebankEvent.RedemptionStateChanged;

/** Keeps which points were handed over for something, as the love bank tells; what came back, in part or whole, is not posted. */
@ApplicationScoped
class SeeRedemptions {

    private static final String POINTS = "PTS";

    private final PeriodRepository periods;

    SeeRedemptions(PeriodRepository periods) {
        this.periods = periods;
    }

    void on(@Observes RedemptionStateChanged redemption) {
        if (POINTS.equals(redemption.unit())) {
            switch (redemption.state()) {
                case "COLLECTED" ->
                    periods.keepRedemption(
                            redemption.subject(), redemption.holderId(), redemption.price(), redemption.changedAt());
                case "RETURNED" -> periods.forgetRedemption(redemption.subject());
                default -> {}
            }
        }
    }
}
