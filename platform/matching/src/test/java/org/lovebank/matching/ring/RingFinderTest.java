package org.lovebank.matching.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.matching.ground.Place;
import org.lovebank.matching.watch.Watcher;

/** Who can help whom in a circle, beside the best of all choices. */
class RingFinderTest {

    private static final RingLimits LIMITS = new RingLimits(1_000, 4, 7, 1000, 20_000);

    @Test
    void theBestChoiceOfRingsIsFound() {
        long reached = 0;
        long possible = 0;
        for (int seed = 0; seed < 300; seed++) {
            // given
            List<Note> notes = notes(seed, 18);
            // when
            Rings rings = RingFinder.find(notes, LIMITS, Watcher.NOBODY);
            // then
            Set<UUID> people = new HashSet<>();
            rings.chosen()
                    .forEach(ring -> ring.notes()
                            .forEach(id ->
                                    assertThat(people.add(person(notes, id))).isTrue()));
            rings.chosen().forEach(ring -> assertThat(closes(notes, ring)).isTrue());
            long optimum = best(allRings(notes), 0, new HashSet<>());
            assertThat((long) rings.people()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
            reached += rings.people();
            possible += optimum;
        }
        assertThat(possible).isGreaterThan(1_000);
        assertThat(reached * 1000).as("of %d", possible).isGreaterThanOrEqualTo(possible * 990);
    }

    @Test
    void theOrderOfNotesDoesNotMatter() {
        // given
        List<Note> notes = notes(3, 60);
        // then
        assertThat(RingFinder.find(notes.reversed(), LIMITS, Watcher.NOBODY))
                .isEqualTo(RingFinder.find(notes, LIMITS, Watcher.NOBODY));
    }

    @Test
    void whoeverKnowsWhomTheyHelpFindsTheSameRings() {
        // given
        List<Note> notes = notes(5, 60);
        // when
        Rings rings = RingFinder.find(
                notes,
                helper -> notes.stream()
                        .filter(helped -> helper.offers().contains(helped.needs())
                                && (helper.parts() & helped.parts()) != 0
                                && helper.place().metresTo(helped.place()) <= LIMITS.metres())
                        .toList(),
                LIMITS,
                Watcher.NOBODY);
        // then
        assertThat(rings.chosen()).isNotEmpty();
        assertThat(rings).isEqualTo(RingFinder.find(notes, LIMITS, Watcher.NOBODY));
    }

    @Test
    void whereOneNoEndsTheRingAPairIsWorthMoreThanFour() {
        // given
        RingLimits cautious = RingLimits.standard();
        // then
        assertThat(cautious.longest()).isEqualTo(4);
        assertThat(cautious.worth(2)).isEqualTo(980_000);
        assertThat(cautious.worth(3)).isEqualTo(1_029_000);
        assertThat(cautious.worth(4)).isEqualTo(960_400);
    }

    private static long best(List<List<Note>> rings, int from, Set<UUID> taken) {
        if (from == rings.size()) {
            return 0;
        }
        long without = best(rings, from + 1, taken);
        List<UUID> people = rings.get(from).stream().map(Note::person).toList();
        if (people.stream().anyMatch(taken::contains)) {
            return without;
        }
        taken.addAll(people);
        long with = people.size() + best(rings, from + 1, taken);
        people.forEach(taken::remove);
        return Math.max(without, with);
    }

    private static List<List<Note>> allRings(List<Note> notes) {
        List<List<Note>> all = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            grow(notes, new ArrayList<>(List.of(notes.get(i))), i, all);
        }
        return all;
    }

    private static void grow(List<Note> notes, List<Note> path, int first, List<List<Note>> all) {
        boolean waited = path.stream().anyMatch(note -> note.daysWaiting() > 7);
        if (path.size() > 1 && helps(path.getLast(), path.getFirst()) && (path.size() < 4 || waited)) {
            all.add(List.copyOf(path));
        }
        if (path.size() == 4) {
            return;
        }
        for (int i = first + 1; i < notes.size(); i++) {
            Note next = notes.get(i);
            if (helps(path.getLast(), next)
                    && path.stream().noneMatch(n -> n.person().equals(next.person()))) {
                path.add(next);
                grow(notes, path, first, all);
                path.removeLast();
            }
        }
    }

    private static boolean helps(Note helper, Note helped) {
        return helper.offers().contains(helped.needs())
                && (helper.parts() & helped.parts()) != 0
                && helper.place().metresTo(helped.place()) <= 1_000
                && !helper.person().equals(helped.person());
    }

    private static boolean closes(List<Note> notes, Ring ring) {
        for (int i = 0; i < ring.notes().size(); i++) {
            Note helper = note(notes, ring.notes().get(i));
            Note helped = note(notes, ring.notes().get((i + 1) % ring.notes().size()));
            if (!helps(helper, helped)) {
                return false;
            }
        }
        return true;
    }

    private static UUID person(List<Note> notes, UUID id) {
        return note(notes, id).person();
    }

    private static Note note(List<Note> notes, UUID id) {
        return notes.stream().filter(note -> note.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Note> notes(int seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(new Note(
                    new UUID(random.nextLong(), i),
                    new UUID(0, random.nextInt(count)),
                    new Place(0, 0, random.nextInt(1_200), 0),
                    random.nextInt(6),
                    Set.of(random.nextInt(6), 6 + random.nextInt(2)),
                    1 + random.nextInt(7),
                    random.nextInt(15)));
        }
        return notes;
    }
}
