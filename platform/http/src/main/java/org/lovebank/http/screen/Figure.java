package org.lovebank.http.screen;

import org.jspecify.annotations.Nullable;

/**
 * A number on a public page. One that stands for fewer than so many is not told, for it would point at somebody: it has
 * no {@code value} and says so.
 *
 * @param value how long its bar is, in whatever the chart counts; null when there is none to draw
 */
public record Figure(String label, @Nullable Long value, String said) {

    private static final int PERCENT = 100;

    /** A number of things or people. */
    public static Figure count(String label, long count, int fewest, Words words) {
        return few(count, fewest) ? tooFew(label, fewest, words) : new Figure(label, count, String.valueOf(count));
    }

    /** An amount that so many people make up together. */
    public static Figure amount(String label, long amount, String said, long people, int fewest, Words words) {
        return few(people, fewest) ? tooFew(label, fewest, words) : new Figure(label, amount, said);
    }

    /** Nothing to tell of. */
    public static Figure none(String label, Words words) {
        return new Figure(label, null, words.say("figure.none"));
    }

    /** A part of a whole in percent; neither part nor rest is told when it is of few, but the whole is. */
    public static Figure share(String label, long part, long whole, int fewest, Words words) {
        if (whole == 0) {
            return none(label, words);
        }
        if (few(whole, fewest)) {
            return tooFew(label, fewest, words);
        }
        if (few(part, fewest)) {
            return new Figure(label, null, words.say("figure.fewOf", whole, fewest));
        }
        if (few(whole - part, fewest)) {
            return new Figure(label, null, words.say("figure.allButFewOf", whole, fewest));
        }
        long percent = Math.round((double) part * PERCENT / whole);
        return new Figure(label, percent, words.say("figure.shareOf", percent, whole));
    }

    /** Without its number, as {@link #count} would tell it of few. */
    private static Figure tooFew(String label, int fewest, Words words) {
        return new Figure(label, null, words.say("figure.few", fewest));
    }

    /** Not told, though it may be of many: with it the others would tell one that is of few. */
    public static Figure hidden(String label, Words words) {
        return new Figure(label, null, words.say("figure.hidden"));
    }

    private static boolean few(long count, int fewest) {
        return count > 0 && count < fewest;
    }
}
