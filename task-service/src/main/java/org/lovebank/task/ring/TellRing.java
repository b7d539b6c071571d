package org.lovebank.task.ring;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TaskEvent.RingFacts;
import org.lovebank.events.TaskEvent.RingHand;
import org.lovebank.events.TaskEvent.RingStateChanged;

/** Keeps a ring and tells where it stands: its people must hear that they are asked, the bank what they gave each other. */
@ApplicationScoped
class TellRing {

    private final RingRepository rings;
    private final EventLog log;

    TellRing(RingRepository rings, EventLog log) {
        this.rings = rings;
        this.log = log;
    }

    void changed(Ring ring) {
        rings.keep(ring);
        log.append(new RingStateChanged(
                ring.id(),
                ring.version(),
                new RingFacts(
                        ring.state().name(),
                        ring.scope().value(),
                        ring.answerBy(),
                        ring.settledMinutes(),
                        ring.legs().stream()
                                .map(leg -> new RingHand(
                                        leg.id(),
                                        leg.giverId(),
                                        leg.receiverId(),
                                        leg.wishId(),
                                        leg.assignmentId(),
                                        leg.servedMinutes()))
                                .toList(),
                        ring.changedAt())));
    }
}
