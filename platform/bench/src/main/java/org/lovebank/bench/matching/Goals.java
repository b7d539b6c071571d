package org.lovebank.bench.matching;

import java.util.Locale;
import org.lovebank.bench.figure.Figure;

/** Figures with goals from below, and wording. */
final class Goals {

    private Goals() {}

    /** A share in percent that must be at least {@code least}. */
    static Figure atLeast(String name, double value, String unit, double baseline, double least, String note) {
        String goal = "≥ " + text("%s", least == Math.rint(least) ? Long.toString((long) least) : Double.toString(least));
        return new Figure(
                name,
                value,
                unit,
                baseline > 0 ? baseline : null,
                baseline > 0 ? value / baseline : null,
                goal + " " + unit,
                value >= least,
                note);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
