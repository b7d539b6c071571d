package org.lovebank.timebank.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.GivingEvent.GiftStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.gift.GiftRefusal.GiftNotFound;

/** The small transactions of a gift: each keeps one change of state and tells of it. */
@ApplicationScoped
class ChangeGift {

    private final GiftRepository gifts;
    private final EventLog events;
    private final Clock clock;

    ChangeGift(GiftRepository gifts, EventLog events, Clock clock) {
        this.gifts = gifts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Gift read(UUID id) {
        return gifts.findByIdOptional(id).orElseThrow(() -> new Refused(new GiftNotFound()));
    }

    /** What a person, or time, does to it. */
    @Transactional
    void by(UUID id, BiConsumer<Gift, Instant> step) {
        Gift gift = gifts.findForChange(id).orElseThrow(() -> new Refused(new GiftNotFound()));
        long before = gift.version();
        step.accept(gift, clock.instant());
        gifts.flush();
        if (gift.version() != before) {
            tell(gift);
        }
    }

    /** What the ledger did to it; whoever comes second finds the step taken. */
    @Transactional
    void after(UUID id, GiftState intent, BiConsumer<Gift, Instant> step) {
        by(id, (gift, at) -> {
            if (gift.state() == intent) {
                step.accept(gift, at);
            }
        });
    }

    private void tell(Gift gift) {
        GiftView view = gift.view();
        events.append(new GiftStateChanged(
                gift.id(),
                gift.version(),
                view.fromAccountId(),
                view.toAccountId(),
                view.minutes(),
                view.state().name(),
                view.changedAt()));
    }
}
