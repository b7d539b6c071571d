package org.lovebank.bench.figure;

import org.jspecify.annotations.Nullable;

/**
 * One measured number. {@code ratio} is value ÷ baseline; {@code goal} is worded, {@code ok} says whether it was reached and
 * is absent where nothing was aimed at; {@code note} says what the number is made of.
 */
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double baseline,
        @Nullable Double ratio,
        @Nullable String goal,
        @Nullable Boolean ok,
        @Nullable String note) {

    public static Figure of(String name, double value, String unit, String note) {
        return new Figure(name, value, unit, null, null, null, null, note);
    }

    /** A figure that must not exceed {@code most}. */
    public static Figure atMost(String name, double value, String unit, double most, String note) {
        return new Figure(name, value, unit, null, null, "≤ " + plain(most) + " " + unit, value <= most, note);
    }

    /** A figure that must be at least {@code times} its baseline. */
    public static Figure times(String name, double value, String unit, double baseline, double times, String note) {
        double ratio = baseline > 0 ? value / baseline : 0;
        String goal = "≥ " + plain(times) + " × baseline";
        return new Figure(name, value, unit, baseline, ratio, goal, ratio >= times, note);
    }

    /** A figure beside its baseline, without a goal. */
    public static Figure beside(String name, double value, String unit, double baseline, String note) {
        return new Figure(name, value, unit, baseline, baseline > 0 ? value / baseline : 0, null, null, note);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
