package org.lovebank.task.wall;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.wall.WallMessage.Kind;
import org.lovebank.task.wall.WallRefusal.TooManyListeners;

/** Everybody who listens at this replica; the log is read once for all of them, and not at all for nobody. */
@ApplicationScoped
class Listeners {

    private static final int PAGE = 500;
    private static final int RETRY_AFTER_SECONDS = 30;

    private final WallRepository log;
    private final WallSettings settings;
    private final Clock clock;
    private final Set<Listener> all = new LinkedHashSet<>();
    private @Nullable WallPosition position;
    private volatile boolean leaves;

    Listeners(WallRepository log, WallSettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** What happens on a wall from now on, or since an event that the listener has seen. */
    Multi<WallMessage> follow(AreaPath wall, @Nullable String lastEventId) {
        synchronized (this) {
            if (all.size() >= settings.listeners()) {
                throw new Refused(new TooManyListeners(RETRY_AFTER_SECONDS));
            }
        }
        return Multi.createFrom()
                .<WallMessage>emitter(line -> begin(wall, lastEventId, line), BackPressureStrategy.IGNORE)
                .onOverflow()
                .buffer(settings.waiting());
    }

    private void begin(AreaPath wall, @Nullable String lastEventId, MultiEmitter<? super WallMessage> line) {
        Instant now = clock.instant();
        Listener listener = new Listener(wall, line, now);
        line.onTermination(() -> remove(listener));
        WallPosition here = add(listener);
        listener.catchUp(missed(listener, lastEventId, here), now);
        if (leaves) {
            listener.end();
        }
    }

    /** Lines that nobody ends would be cut when the house goes. */
    void end(@Observes ShutdownDelayInitiatedEvent asked) {
        leaves = true;
        List<Listener> everybody;
        synchronized (this) {
            everybody = List.copyOf(all);
        }
        everybody.forEach(Listener::end);
    }

    /** From here on whatever happens reaches the listener. */
    private synchronized WallPosition add(Listener listener) {
        WallPosition here = position;
        if (all.isEmpty() || here == null) {
            here = log.end();
            position = here;
        }
        all.add(listener);
        return here;
    }

    private synchronized void remove(Listener listener) {
        all.remove(listener);
    }

    private List<WallMessage> missed(Listener listener, @Nullable String lastEventId, WallPosition here) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return List.of(new WallMessage(Kind.OPEN, here.id(), null));
        }
        Optional<WallPosition> seen = WallPosition.read(lastEventId).filter(known -> known.within(here));
        if (seen.isEmpty()) {
            return List.of(new WallMessage(Kind.RESET, here.id(), null));
        }
        List<WallMessage> missed = new ArrayList<>();
        WallPosition reached = seen.get();
        int rows = 0;
        List<WallRow> page;
        do {
            page = log.between(reached, here, PAGE);
            rows += page.size();
            if (rows > settings.longestReturn()) {
                return List.of(new WallMessage(Kind.RESET, here.id(), null));
            }
            reached = messages(page, reached, missed);
        } while (page.size() == PAGE);
        List<WallMessage> told =
                new ArrayList<>(missed.stream().filter(listener::concerns).toList());
        told.add(new WallMessage(Kind.OPEN, here.id(), null));
        return told;
    }

    /** One look at the log for everybody. */
    synchronized void look() {
        if (all.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        WallPosition seen = position;
        WallPosition end = log.end();
        if (seen == null || !seen.within(end)) {
            position = end;
            tell(List.of(new WallMessage(Kind.RESET, end.id(), null)), now);
            return;
        }
        List<WallMessage> news = new ArrayList<>();
        position = messages(log.between(seen, end, PAGE), seen, news);
        tell(news, now);
        String reached = position.id();
        all.forEach(listener -> listener.beat(reached, settings.beatEvery(), now));
    }

    private void tell(List<WallMessage> news, Instant now) {
        // A line that is cut while it is told leaves the set.
        List.copyOf(all).forEach(listener -> listener.tell(news, now));
    }

    private static WallPosition messages(List<WallRow> rows, WallPosition from, List<WallMessage> into) {
        WallPosition reached = from;
        for (WallRow row : rows) {
            reached = reached.after(row.shard(), row.sequence());
            if (row.note() != null) {
                into.add(new WallMessage(Kind.WISH, reached.id(), row.note()));
            }
        }
        return reached;
    }

    synchronized int count() {
        return all.size();
    }
}
