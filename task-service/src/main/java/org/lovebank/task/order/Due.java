package org.lovebank.task.order;

import java.time.Duration;
import java.time.Instant;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.Urgency;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;

/** Until when an order may stay in a state; in an emergency every clock is short. */
final class Due {

    private Due() {}

    static Instant toIssue(Errand errand, OrderClocks clocks, Instant now) {
        return within(errand, clocks.issueMinutes(), clocks, now);
    }

    static Instant toDispatch(Errand errand, OrderClocks clocks, Instant now) {
        return within(errand, clocks.dispatchMinutes(), clocks, now);
    }

    /** So many minutes, or so long before the start, whichever is first; when that has passed, the short clock. */
    static Instant toAccept(Errand errand, Instant startsAt, OrderClocks clocks, Instant now) {
        Instant beforeStart = startsAt.minus(Duration.ofMinutes(clocks.acceptBeforeStartMinutes()));
        Instant soon = within(errand, clocks.acceptMinutes(), clocks, now);
        if (!beforeStart.isAfter(now)) {
            return earlier(soon, now.plus(Duration.ofMinutes(clocks.urgentMinutes())));
        }
        return earlier(soon, beforeStart);
    }

    static Instant toConfirm(OrderClocks clocks, Instant now) {
        return now.plus(Duration.ofMinutes(clocks.confirmMinutes()));
    }

    /** A day, or in an emergency the short clock, after the latest end. */
    static Instant toFinish(Errand errand, OrderClocks clocks) {
        return within(errand, clocks.hopMinutes(), clocks, errand.windowTo());
    }

    static Instant nextHop(Errand errand, OrderClocks clocks, Instant now) {
        return within(errand, clocks.hopMinutes(), clocks, now);
    }

    private static Instant within(Errand errand, int minutes, OrderClocks clocks, Instant now) {
        int allowed = errand.urgency() == Urgency.URGENT ? Math.min(minutes, clocks.urgentMinutes()) : minutes;
        return now.plus(Duration.ofMinutes(allowed));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
