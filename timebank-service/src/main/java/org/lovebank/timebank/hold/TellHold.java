package org.lovebank.timebank.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.DepositEvent.HoldCaptured;
import org.lovebank.events.DepositEvent.HoldPlaced;
import org.lovebank.events.DepositEvent.HoldRefused;
import org.lovebank.events.DepositEvent.HoldReleased;

/** Tells the order's house what became of a hold. */
@ApplicationScoped
class TellHold {

    private final EventLog events;
    private final Clock clock;

    TellHold(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void placed(OrderHold hold) {
        events.append(new HoldPlaced(
                hold.id(),
                hold.version(),
                order(hold),
                hold.ownerId(),
                hold.wanted().minutes(),
                hold.terms().expiresAt(),
                hold.changedAt()));
    }

    void refused(OrderHold hold, String code) {
        events.append(new HoldRefused(hold.id(), hold.version(), order(hold), hold.ownerId(), code, hold.changedAt()));
    }

    /** Refused before there was a hold. */
    void notPlaced(UUID id, UUID order, UUID payer, String code) {
        events.append(new HoldRefused(id, 1, order, payer, code, clock.instant()));
    }

    void captured(OrderHold hold) {
        int paid = hold.payout().capturedMinutes();
        events.append(new HoldCaptured(
                hold.id(),
                hold.version(),
                order(hold),
                hold.ownerId(),
                hold.payout().recordId(),
                paid,
                hold.wanted().minutes() - paid,
                hold.changedAt()));
    }

    void released(OrderHold hold) {
        events.append(new HoldReleased(
                hold.id(),
                hold.version(),
                order(hold),
                hold.ownerId(),
                hold.state() == HoldState.RETURNED
                        ? hold.payout().capturedMinutes()
                        : hold.wanted().minutes(),
                hold.releaseReason(),
                hold.changedAt()));
    }

    private static UUID order(OrderHold hold) {
        return hold.wanted().orderId();
    }
}
