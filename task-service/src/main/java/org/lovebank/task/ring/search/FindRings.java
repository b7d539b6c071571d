package org.lovebank.task.ring.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lovebank.matching.ring.Hand;
import org.lovebank.matching.ring.RingFinder;
import org.lovebank.matching.ring.RingLimits;
import org.lovebank.matching.watch.Watcher;
import org.lovebank.task.policy.MatchingPolicy.RingRules;
import org.lovebank.task.ring.search.FoundRing.Gift;
import org.lovebank.task.ring.search.OpenNote.OpenNeed;

/** Asks the matching engine for rings that share nobody. Work is counted, never timed; the same notes give the same rings. */
final class FindRings {

    /** A note as the engine sees it. */
    private record Waiting(OpenNote note, int daysWaiting) implements Hand {

        @Override
        public UUID id() {
            return note.wishId();
        }

        @Override
        public UUID person() {
            return note.personId();
        }

        boolean canHelp(Waiting other) {
            return note.answers(other.note).isPresent();
        }
    }

    private FindRings() {}

    static List<FoundRing> among(List<OpenNote> notes, RingRules rules, Instant now) {
        List<Waiting> waiting = notes.stream()
                .map(note -> new Waiting(
                        note,
                        Math.toIntExact(Duration.between(note.hungAt(), now).toDays())))
                .toList();
        // All of them hang on the walls of one community, which is as near as the notes say.
        RingLimits limits = new RingLimits(
                Integer.MAX_VALUE, rules.longest(), rules.fourAfterDays(), rules.acceptance(), rules.steps());
        Map<UUID, OpenNote> byId = notes.stream().collect(Collectors.toMap(OpenNote::wishId, Function.identity()));
        return RingFinder.find(waiting, Waiting::canHelp, limits, Watcher.NOBODY).chosen().stream()
                .map(ring -> found(ring.notes().stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)))
                        .toList()))
                .toList();
    }

    private static FoundRing found(List<OpenNote> ring) {
        List<Gift> gifts = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            OpenNote giver = ring.get(i);
            OpenNote receiver = ring.get((i + 1) % ring.size());
            OpenNeed need = giver.answers(receiver).orElseThrow();
            gifts.add(new Gift(giver.personId(), receiver.personId(), receiver.wishId(), need.id(), need.minutes()));
        }
        return new FoundRing(gifts);
    }
}
