package org.lovebank.task.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TaskEvent.WishState;
import org.lovebank.events.TaskEvent.WishStateChanged;
import org.lovebank.events.VoiceEvent.WishUnclaimed;

/** Tells the street where a wish stands now: codes and ids, no text. */
@ApplicationScoped
public class TellWish {

    private final WishRepository wishes;
    private final Event<WishMoved> moved;
    private final EventLog log;

    /** Told inside the house, in the transaction of the change; {@code open} is a wish that anybody may claim. */
    public record WishMoved(UUID wishId, boolean open) {}

    TellWish(WishRepository wishes, Event<WishMoved> moved, EventLog log) {
        this.wishes = wishes;
        this.moved = moved;
        this.log = log;
    }

    /** Keeps the wish and tells of it, in the transaction of its change. */
    public void changed(Wish wish) {
        wishes.keep(wish);
        moved.fire(new WishMoved(wish.id(), wish.life().state() == org.lovebank.task.wish.WishState.PUBLISHED));
        WishState state = new WishState(
                wish.wishNo(),
                wish.life().state().name(),
                wish.people().wall().value(),
                categories(wish.lines().needs()),
                categories(wish.lines().offers()),
                wish.holder().map(Holder::claimId).orElse(null),
                wish.life().changedAt());
        log.append(new WishStateChanged(wish.id(), wish.version(), state));
    }

    /** Keeps the wish and tells its community that nobody takes it on. */
    public void unclaimed(Wish wish, Instant hungAt, Instant now) {
        wishes.keep(wish);
        log.append(new WishUnclaimed(
                wish.id(), wish.version(), wish.wishNo(), wish.people().wall().value(), hungAt, now));
    }

    private static List<String> categories(List<WishLine> lines) {
        return lines.stream().map(line -> line.category().name()).toList();
    }
}
