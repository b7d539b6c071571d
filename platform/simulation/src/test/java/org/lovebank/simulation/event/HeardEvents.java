package org.lovebank.simulation.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.simulation.event.Truth.Place;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** Effects and parked events, each looked at when it is committed: once, in order, what was really told. */
public final class HeardEvents {

    private static final String BEHIND = "BEHIND";

    private final World world;
    private final Truth truth;
    private final Set<Place> heard = new HashSet<>();
    private final Map<Place, Parked> parked = new LinkedHashMap<>();
    private final Map<UUID, Place> applied = new HashMap<>();
    private final Set<UUID> blocked = new LinkedHashSet<>();

    HeardEvents(World world, Truth truth) {
        this.world = world;
        this.truth = truth;
    }

    /** An event that waits for an operator's word. */
    public record Parked(EventEnvelope envelope, String data, String reason) {

        Place place() {
            return new Place(envelope.epoch(), envelope.shard(), envelope.sequence());
        }
    }

    /** What an operator sees, in the order in which it was parked. */
    public List<Parked> open() {
        return List.copyOf(parked.values());
    }

    Set<UUID> blocked() {
        return blocked;
    }

    long[] parked() {
        return new long[] {parked.size(), blocked.size()};
    }

    void keep(
            int shard, Cursor from, List<EventEnvelope> events, Map<UUID, Parked> parkedFor, Cursor to, boolean cured) {
        long last = from.last();
        int epoch = from.epoch();
        for (EventEnvelope event : events) {
            Place place = new Place(event.epoch(), event.shard(), event.sequence());
            if (event.shard() != shard || event.sequence() != last + 1 || event.epoch() < epoch) {
                world.violated("out of order: " + place + " after " + epoch + "/" + last);
            }
            if (event.epoch() > epoch && forgotten(shard, epoch, event.epoch(), last)) {
                world.violated("goes on in epoch " + event.epoch() + " although " + last + " was forgotten");
            }
            if (!event.id().equals(truth.ever(place))) {
                world.violated("never told: " + place);
            }
            if (!heard.add(place)) {
                world.violated("heard twice: " + place);
            }
            parkOrNot(event, place, parkedFor.get(event.id()), cured);
            last = event.sequence();
            epoch = event.epoch();
        }
        mustHoldBackTheRight();
        if (to.last() != last || to.epoch() < epoch) {
            world.violated("the cursor of shard " + shard + " says " + to + ", heard was up to " + epoch + "/" + last);
        }
    }

    /** Whether the source began, on the way to that epoch, below what was heard here. */
    private boolean forgotten(int shard, int from, int to, long last) {
        Epoch now = truth.relays().epochs().of(shard, last + 1);
        return now.number() == to && to > from && now.base() < last;
    }

    private void parkOrNot(EventEnvelope event, Place place, @Nullable Parked waiting, boolean cured) {
        Nature nature = truth.nature(event.id());
        boolean behind = blocked.contains(event.subject());
        boolean poison = nature != Nature.GOOD;
        if (waiting == null) {
            mustFollow(event.subject(), place);
            if (behind || (poison && !(cured && nature.curable()))) {
                world.violated("applied although it had to wait: " + place + " " + nature);
            }
            return;
        }
        String reason = waiting.reason();
        if (reason.equals(BEHIND) != behind || (!behind && !poison)) {
            world.violated("parked for no reason: " + place + " " + reason + " " + nature);
        }
        world.tally().saw(behind ? Sometimes.FOLLOWER_PARKED : Sometimes.EVENT_PARKED);
        parked.put(place, waiting);
        blocked.add(event.subject());
    }

    /** What belongs together is applied in the order in which it happened, now or when an operator says so. */
    private void mustFollow(UUID subject, Place place) {
        Place before = applied.put(subject, place);
        if (before != null
                && (before.epoch() > place.epoch()
                        || (before.epoch() == place.epoch() && before.sequence() >= place.sequence()))) {
            world.violated("applied after what came later: " + place + " after " + before);
        }
    }

    /** An operator's transaction is kept. */
    public void decided(List<Parked> redriven, List<Parked> discarded, Set<UUID> freed) {
        for (Parked event : redriven) {
            mustFollow(event.envelope().subject(), event.place());
            decide(event, Sometimes.REDRIVEN);
        }
        discarded.forEach(event -> decide(event, Sometimes.DISCARDED));
        blocked.removeAll(freed);
        mustHoldBackTheRight();
    }

    private void decide(Parked event, Sometimes how) {
        world.tally().saw(how);
        if (parked.remove(event.place()) == null) {
            world.violated("decided twice: " + event.place());
        }
    }

    /** A subject is held back as long as one of its events is parked, and no longer. */
    private void mustHoldBackTheRight() {
        Set<UUID> waiting = new HashSet<>();
        parked.values().forEach(event -> waiting.add(event.envelope().subject()));
        if (!waiting.equals(blocked)) {
            world.violated("held back are " + blocked + ", parked are events of " + waiting);
        }
    }

    void mustHaveBeenHeard(Place place) {
        if (!heard.contains(place)) {
            world.violated("not heard: " + place);
        }
    }
}
