package org.lovebank.bench.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.lovebank.bench.district.Ground;
import org.lovebank.bench.district.Skills;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Report;
import org.lovebank.matching.ring.Note;
import org.lovebank.matching.ring.RingFinder;
import org.lovebank.matching.ring.RingLimits;
import org.lovebank.matching.ring.Rings;
import org.lovebank.matching.watch.Watcher;

/** G12: rings among a thousand notes. */
final class RingFigures implements FigureSource {

    private static final int NOTES = 1_000;
    private static final int STEPS = 400_000;

    @Override
    public String name() {
        return "rings";
    }

    @Override
    public void measure(Report report) {
        List<Note> notes = notes(42);
        for (int metres : new int[] {1_500, 3_000, 6_000}) {
            for (int longest = 3; longest <= 4; longest++) {
                ThreadTime time = new ThreadTime();
                Rings rings = RingFinder.find(notes, new RingLimits(metres, longest, -1, 1_000, STEPS), Watcher.NOBODY);
                double seconds = time.seconds();
                Rings greedy = RingFinder.find(notes, new RingLimits(metres, longest, -1, 1_000, 0), Watcher.NOBODY);
                String of = String.format(Locale.ROOT, " %.1f km, up to %d", metres / 1e3, longest);
                report.add(Figure.beside(
                        "G12 people in rings," + of,
                        rings.people(),
                        "people",
                        greedy.people(),
                        String.format(
                                Locale.ROOT,
                                "%,d helps, %,d rings possible; baseline greedy",
                                rings.helps(),
                                rings.found())));
                report.add(
                        metres > 3_000
                                ? Figure.of("G12 time," + of, seconds, "s", "")
                                : Figure.atMost("G12 time," + of, seconds, "s", 2, ""));
            }
        }
        report.absent("G12 share of the optimum: the exact solver is in test scope (ExactOptimumTest)");
    }

    /** Twenty-six kinds of help, one to three offers, one to five parts of the week. */
    static List<Note> notes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ground ground = new Ground(random.split(), 33, 16_500);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < NOTES; i++) {
            Set<Integer> offers = new HashSet<>();
            int count = 1 + random.nextInt(3);
            while (offers.size() < count) {
                offers.add(Skills.offeredSpecial(random));
            }
            int parts = 0;
            int times = 1 + random.nextInt(5);
            for (int j = 0; j < times; j++) {
                parts |= 1 << random.nextInt(21);
            }
            notes.add(new Note(
                    Ground.id(random),
                    Ground.id(random),
                    ground.anywhereIn(random, random.nextInt(ground.communities())),
                    Skills.wantedSpecial(random),
                    offers,
                    parts,
                    random.nextInt(21)));
        }
        return notes;
    }
}
