package org.lovebank.matching.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.lovebank.matching.watch.Steps;
import org.lovebank.matching.watch.Watcher;

/** Finds rings among notes and picks such that nobody is in two. Equal notes in any order give equal rings. */
public final class RingFinder {

    /** More rings than this are not looked at: the shortest and first ones are kept. */
    static final int MOST_RINGS = 200_000;

    private RingFinder() {}

    public static Rings find(List<Note> notes, RingLimits limits, Watcher watcher) {
        List<Note> sorted = sorted(notes);
        return find(sorted, helps(sorted, limits), limits, watcher);
    }

    /** The same among notes of which it is known whom each could help; the limits' distance is left to whoever knows it. */
    public static <H extends Hand> Rings find(
            List<H> notes, Function<H, ? extends Collection<H>> helped, RingLimits limits, Watcher watcher) {
        List<H> sorted = sorted(notes);
        Map<UUID, Integer> numbers = new HashMap<>();
        for (H note : sorted) {
            numbers.put(note.id(), numbers.size());
        }
        int[][] helps = new int[sorted.size()][];
        for (int i = 0; i < helps.length; i++) {
            H helper = sorted.get(i);
            helps[i] = helped.apply(helper).stream()
                    .filter(other -> !helper.person().equals(other.person()))
                    .mapToInt(other -> Objects.requireNonNull(numbers.get(other.id())))
                    .distinct()
                    .sorted()
                    .toArray();
        }
        return find(sorted, helps, limits, watcher);
    }

    private static Rings find(List<? extends Hand> sorted, int[][] helps, RingLimits limits, Watcher watcher) {
        Steps steps = new Steps(watcher, sorted.size());
        List<int[]> found = new FindCycles(sorted, helps, limits).all();
        int[] people = people(sorted);
        PackRings pack = new PackRings(found, people, limits, steps);
        List<Ring> chosen = new ArrayList<>();
        int count = 0;
        long worth = 0;
        for (int ring : pack.best()) {
            int[] members = found.get(ring);
            chosen.add(ring(sorted, members, limits));
            count += members.length;
            worth += limits.worth(members.length);
        }
        int pairs = 0;
        for (int[] row : helps) {
            pairs += row.length;
        }
        return new Rings(chosen, pairs, found.size(), count, worth);
    }

    /** Every possible ring, whether or not it shares people with others. */
    public static List<Ring> possible(List<Note> notes, RingLimits limits) {
        List<Note> sorted = sorted(notes);
        return new FindCycles(sorted, helps(sorted, limits), limits)
                .all().stream().map(members -> ring(sorted, members, limits)).toList();
    }

    private static <H extends Hand> List<H> sorted(List<H> notes) {
        return notes.stream().sorted(Comparator.comparing(Hand::id)).toList();
    }

    private static Ring ring(List<? extends Hand> notes, int[] members, RingLimits limits) {
        List<UUID> ids = Arrays.stream(members)
                .mapToObj(member -> notes.get(member).id())
                .toList();
        return new Ring(ids, limits.worth(members.length));
    }

    /** For every note the notes whose person its person could help, ascending. */
    private static int[][] helps(List<Note> notes, RingLimits limits) {
        Map<Integer, List<Integer>> byNeed = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            byNeed.computeIfAbsent(notes.get(i).needs(), _ -> new ArrayList<>()).add(i);
        }
        int[][] helps = new int[notes.size()][];
        for (int i = 0; i < helps.length; i++) {
            Note helper = notes.get(i);
            helps[i] = helper.offers().stream()
                    .flatMap(offer -> byNeed.getOrDefault(offer, List.of()).stream())
                    .filter(other -> canHelp(helper, notes.get(other), limits))
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
        }
        return helps;
    }

    private static boolean canHelp(Note helper, Note helped, RingLimits limits) {
        return !helper.person().equals(helped.person())
                && (helper.parts() & helped.parts()) != 0
                && helper.place().metresTo(helped.place()) <= limits.metres();
    }

    /** The same number for the same person. */
    private static int[] people(List<? extends Hand> notes) {
        Map<UUID, Integer> numbers = new HashMap<>();
        int[] people = new int[notes.size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = numbers.computeIfAbsent(notes.get(i).person(), _ -> numbers.size());
        }
        return people;
    }
}
