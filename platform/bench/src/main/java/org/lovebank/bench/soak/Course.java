package org.lovebank.bench.soak;

import java.util.List;
import java.util.Locale;
import org.lovebank.bench.figure.Figure;

/** How one thing went during a soak: its last third beside one before. */
record Course(String name, List<Double> samples) {

    /** Fewer say nothing about a slope. */
    static final int FEWEST = 6;

    /** Flat when the last third's median is hardly more than that of the one before; a single high sample moves neither. */
    boolean isFlat() {
        return samples.size() >= FEWEST && last().middle() <= Allowance.of(name).most(before().middle());
    }

    Third first() {
        return Third.of(samples.subList(0, third()));
    }

    Third middle() {
        return Third.of(samples.subList(third(), 2 * third()));
    }

    private Third before() {
        return Allowance.of(name).settles() ? middle() : first();
    }

    Third last() {
        return Third.of(samples.subList(samples.size() - third(), samples.size()));
    }

    Figure figure() {
        Allowance allowance = Allowance.of(name);
        double before = before().middle();
        double after = last().middle();
        return new Figure(
                name,
                after,
                allowance.unit(),
                before,
                before > 0 ? after / before : null,
                allowance.words(),
                isFlat(),
                "first third %s, middle third %s, last third %s"
                        .formatted(first().words(), middle().words(), last().words()));
    }

    private int third() {
        return Math.max(1, samples.size() / 3);
    }

    /** The least, the middle and the most of a third of the samples. */
    record Third(double least, double middle, double most) {

        static Third of(List<Double> samples) {
            List<Double> sorted = samples.stream().sorted().toList();
            return new Third(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
        }

        String words() {
            return String.format(Locale.ROOT, "%.1f – %.1f – %.1f", least, middle, most);
        }
    }
}
