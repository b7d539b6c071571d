package org.lovebank.task.arrangement.listen;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.listen.ListenRefusal.TooManyLookOn;
import org.lovebank.task.arrangement.progress.MilestoneRepository;

/** Everybody who looks on at this replica; what they are told is read from the database, whoever computes. */
@ApplicationScoped
class ArrangementListeners {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int RETRY_AFTER_SECONDS = 30;

    private final MilestoneRepository milestones;
    private final ListenSettings settings;
    private final Clock clock;
    private final Set<ArrangementListener> all = new LinkedHashSet<>();
    private volatile boolean leaves;

    ArrangementListeners(MilestoneRepository milestones, ListenSettings settings, Clock clock) {
        this.milestones = milestones;
        this.settings = settings;
        this.clock = clock;
    }

    /** The phases after the one that the listener has seen, then each as it is reached. */
    Multi<RunMessage> follow(UUID arrangementId, @Nullable String lastEventId) {
        if (count() >= settings.listeners()) {
            throw new Refused(new TooManyLookOn(RETRY_AFTER_SECONDS));
        }
        // A run has a handful of phases: a line that is slow is never long.
        return Multi.createFrom()
                .emitter(line -> begin(arrangementId, seen(lastEventId), line), BackPressureStrategy.BUFFER);
    }

    /** Whoever has seen nothing of ours is told from the beginning. */
    private static int seen(@Nullable String lastEventId) {
        return lastEventId != null && NUMBER.matcher(lastEventId).matches() ? Integer.parseInt(lastEventId) : 0;
    }

    private void begin(UUID arrangementId, int seen, MultiEmitter<? super RunMessage> line) {
        ArrangementListener listener = new ArrangementListener(arrangementId, seen, line, clock.instant());
        add(listener);
        line.onTermination(() -> remove(listener));
        listener.tell(milestones, settings.beatEvery(), clock.instant());
        if (leaves) {
            listener.end();
        }
    }

    /** Lines that nobody ends would be cut when the house goes. */
    void end(@Observes ShutdownDelayInitiatedEvent asked) {
        leaves = true;
        everybody().forEach(ArrangementListener::end);
    }

    private synchronized void add(ArrangementListener listener) {
        all.add(listener);
    }

    private synchronized void remove(ArrangementListener listener) {
        all.remove(listener);
    }

    private synchronized List<ArrangementListener> everybody() {
        return List.copyOf(all);
    }

    /** Tells everybody what is new to them. */
    void look() {
        everybody().forEach(listener -> listener.tell(milestones, settings.beatEvery(), clock.instant()));
    }

    synchronized int count() {
        return all.size();
    }
}
