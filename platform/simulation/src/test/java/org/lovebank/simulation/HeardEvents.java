package org.lovebank.simulation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.wire.Epoch;
import org.lovebank.simulation.Truth.Place;

/** Effects and parked events, each looked at when it is committed: once, in order, what was really told. */
public final class HeardEvents {

    private static final String BEHIND = "BEHIND";

    private final World world;
    private final Truth truth;
    private final Set<Place> heard = new HashSet<>();
    private final Map<Place, EventEnvelope> parked = new LinkedHashMap<>();
    private final Set<UUID> blocked = new LinkedHashSet<>();

    HeardEvents(World world, Truth truth) {
        this.world = world;
        this.truth = truth;
    }

    Set<UUID> blocked() {
        return blocked;
    }

    long[] parked() {
        return new long[] {parked.size(), blocked.size()};
    }

    void keep(
            int shard, Cursor from, List<EventEnvelope> events, Map<UUID, String> parkedFor, Cursor to, boolean cured) {
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
        if (to.last() != last || to.epoch() < epoch) {
            world.violated("the cursor of shard " + shard + " says " + to + ", heard was up to " + epoch + "/" + last);
        }
    }

    /** Whether the source began, on the way to that epoch, below what was heard here. */
    private boolean forgotten(int shard, int from, int to, long last) {
        Epoch now = truth.relays().epochs().of(shard, last + 1);
        return now.number() == to && to > from && now.base() < last;
    }

    private void parkOrNot(
            EventEnvelope event, Place place, @org.jspecify.annotations.Nullable String reason, boolean cured) {
        Nature nature = truth.nature(event.id());
        boolean behind = blocked.contains(event.subject());
        boolean poison = nature != Nature.GOOD;
        if (reason == null) {
            if (behind || (poison && !(cured && nature.curable()))) {
                world.violated("applied although it had to wait: " + place + " " + nature);
            }
            return;
        }
        if (reason.equals(BEHIND) != behind || (!behind && !poison)) {
            world.violated("parked for no reason: " + place + " " + reason + " " + nature);
        }
        world.tally().saw(behind ? Sometimes.FOLLOWER_PARKED : Sometimes.EVENT_PARKED);
        parked.put(place, event);
        blocked.add(event.subject());
    }

    void mustHaveBeenHeard(Place place) {
        if (!heard.contains(place)) {
            world.violated("not heard: " + place);
        }
    }
}
