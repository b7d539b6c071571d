package org.lovebank.bench.matching;

import org.lovebank.bench.figure.Figure;

/** Figures with goals from below. */
final class Goals {

    private Goals() {}

    /** A share in percent that must be at least {@code least}. */
    static Figure atLeast(String name, double value, String unit, double baseline, double least, String note) {
        String plain = least == Math.rint(least) ? Long.toString((long) least) : Double.toString(least);
        return new Figure(
                name,
                value,
                unit,
                baseline > 0 ? baseline : null,
                baseline > 0 ? value / baseline : null,
                ("≥ " + plain + " " + unit).strip(),
                value >= least,
                note);
    }
}
