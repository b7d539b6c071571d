package org.lovebank.task.wall;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.task.wall.WallMessage.Kind;

/** Somebody who listens to a wall; what happens while they are told what they missed waits its turn. */
final class Listener {

    private final AreaPath wall;
    private final MultiEmitter<? super WallMessage> line;
    private final Deque<WallMessage> later = new ArrayDeque<>();
    private boolean caughtUp;
    private Instant heardAt;

    Listener(AreaPath wall, MultiEmitter<? super WallMessage> line, Instant now) {
        this.wall = wall;
        this.line = line;
        this.heardAt = now;
    }

    /** Tells what was missed, or that it begins here; then whatever has waited. */
    synchronized void catchUp(List<WallMessage> missed, Instant now) {
        missed.forEach(message -> send(message, now));
        caughtUp = true;
        while (!later.isEmpty()) {
            send(later.remove(), now);
        }
    }

    synchronized void tell(List<WallMessage> messages, Instant now) {
        for (WallMessage message : messages) {
            if (concerns(message)) {
                if (caughtUp) {
                    send(message, now);
                } else {
                    later.add(message);
                }
            }
        }
    }

    /** After a silence the line is shown to be alive, and the position moves on past what did not concern it. */
    synchronized void beat(String position, Duration silence, Instant now) {
        if (caughtUp && !now.isBefore(heardAt.plus(silence))) {
            send(new WallMessage(Kind.BEAT, position, null), now);
        }
    }

    /** The line ends in order: whoever wants to hear more comes back, and misses nothing. */
    synchronized void end() {
        line.complete();
    }

    boolean concerns(WallMessage message) {
        WallNote note = message.note();
        return note == null || wall.contains(new AreaPath(note.wallAreaPath()));
    }

    private void send(WallMessage message, Instant now) {
        heardAt = now;
        line.emit(message);
    }
}
