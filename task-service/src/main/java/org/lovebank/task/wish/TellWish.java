package org.lovebank.task.wish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TaskEvent.WishState;
import org.lovebank.events.TaskEvent.WishStateChanged;

/** Tells the street where a wish stands now: codes and ids, no text. */
@ApplicationScoped
public class TellWish {

    private final WishRepository wishes;
    private final EventLog log;

    TellWish(WishRepository wishes, EventLog log) {
        this.wishes = wishes;
        this.log = log;
    }

    /** Keeps the wish and tells of it, in the transaction of its change. */
    public void changed(Wish wish) {
        wishes.keep(wish);
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

    private static List<String> categories(List<WishLine> lines) {
        return lines.stream().map(line -> line.category().name()).toList();
    }
}
