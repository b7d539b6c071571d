package org.lovebank.task.arrangement.listen;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.arrangement.listen.RunMessage.Kind;
import org.lovebank.task.arrangement.progress.Milestone;
import org.lovebank.task.arrangement.progress.MilestoneRepository;

/** Somebody who looks on while an arrangement is computed. */
final class ArrangementListener {

    private static final int AT_ONCE = 100;

    private final UUID arrangementId;
    private final MultiEmitter<? super RunMessage> line;
    private int number;
    private Instant heardAt;

    ArrangementListener(UUID arrangementId, int number, MultiEmitter<? super RunMessage> line, Instant now) {
        this.arrangementId = arrangementId;
        this.number = number;
        this.line = line;
        this.heardAt = now;
    }

    /** Tells what was reached since; after the last phase the line ends. */
    synchronized void tell(MilestoneRepository milestones, Duration silence, Instant now) {
        boolean over = milestones.isOver(arrangementId);
        List<Milestone> news;
        do {
            news = milestones.since(arrangementId, number, AT_ONCE);
            for (Milestone reached : news) {
                number = reached.number();
                send(Kind.PHASE, PhaseView.of(reached), now);
            }
        } while (news.size() == AT_ONCE);
        if (over) {
            send(Kind.END, null, now);
            line.complete();
        } else if (!now.isBefore(heardAt.plus(silence))) {
            send(Kind.BEAT, null, now);
        }
    }

    /** The line ends in order: whoever wants to see more comes back, and misses nothing. */
    synchronized void end() {
        line.complete();
    }

    private void send(Kind kind, @Nullable PhaseView phase, Instant now) {
        heardAt = now;
        line.emit(new RunMessage(kind, number, phase));
    }
}
