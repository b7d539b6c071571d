package org.lovebank.timebank.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.events.TaskEvent.RingFacts;
import org.lovebank.events.TaskEvent.RingHand;

/** Hears of a ring; one that is fulfilled is to be settled, once, however often it is told. */
@ApplicationScoped
public class NoteRing {

    private static final String FULFILLED = "FULFILLED";
    private static final int MOST_MEMBERS = 4;

    private final RingSettlementRepository settlements;
    private final Clock clock;

    NoteRing(RingSettlementRepository settlements, Clock clock) {
        this.settlements = settlements;
        this.clock = clock;
    }

    @Transactional
    public void told(UUID ringId, RingFacts ring) {
        if (!ring.state().equals(FULFILLED)
                || settlements.findByIdOptional(ringId).isPresent()) {
            return;
        }
        Integer minutes = ring.settledMinutes();
        List<UUID> givers =
                ring.hands().stream().map(RingHand::giverId).sorted().toList();
        List<UUID> receivers =
                ring.hands().stream().map(RingHand::receiverId).sorted().toList();
        boolean closed = givers.equals(receivers) && givers.stream().distinct().count() == givers.size();
        if (minutes == null || minutes < 1 || givers.size() < 2 || givers.size() > MOST_MEMBERS || !closed) {
            throw new CannotApply("not a ring in which everybody gives and receives");
        }
        settlements.persist(new RingSettlement(ringId, minutes, givers, ring.changedAt(), clock.instant()));
    }
}
