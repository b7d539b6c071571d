package org.lovebank.task.ring.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lovebank.events.category.ServiceCategory;
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
        Map<ServiceCategory, List<Waiting>> byNeed = byNeed(waiting);
        return RingFinder.find(waiting, helper -> helped(helper, byNeed), limits, Watcher.NOBODY).chosen().stream()
                .map(ring -> found(ring.notes().stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)))
                        .toList()))
                .toList();
    }

    /** Who waits for what; a part of one of the eight is looked for under both. */
    private static Map<ServiceCategory, List<Waiting>> byNeed(List<Waiting> waiting) {
        Map<ServiceCategory, List<Waiting>> byNeed = new EnumMap<>(ServiceCategory.class);
        for (Waiting one : waiting) {
            one.note.needs().stream()
                    .flatMap(need -> Stream.of(need.category(), need.category().topLevel()))
                    .distinct()
                    .forEach(kind ->
                            byNeed.computeIfAbsent(kind, _ -> new ArrayList<>()).add(one));
        }
        return byNeed;
    }

    private static List<Waiting> helped(Waiting helper, Map<ServiceCategory, List<Waiting>> byNeed) {
        return helper.note.offers().stream()
                .flatMap(kind -> byNeed.getOrDefault(kind, List.of()).stream())
                .filter(other -> helper.note.answers(other.note).isPresent())
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
