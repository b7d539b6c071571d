package org.lovebank.http.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A chart of lying bars as a page draws it, with everything that stands in it in words too.
 *
 * @param id names the chart within its page
 * @param about what is counted, in a sentence
 * @param labelHead over the labels in the table
 * @param valueHead over the numbers in the table
 */
public record Chart(String id, String title, String about, String labelHead, String valueHead, List<Bar> bars) {

    private static final int ROW = 28;
    private static final int LEFT = 108;
    private static final int LONGEST = 132;
    private static final int LONGEST_LABEL = 8;
    private static final int WHOLE = 100;

    /** One bar; lengths and places in the picture's own units. */
    public record Bar(String label, String shortLabel, String said, int top, int width) {

        /** Where letters stand. */
        public int line() {
            return top + 18;
        }

        /** Where the bar ends and its number begins. */
        public int end() {
            return LEFT + width + 6;
        }
    }

    /** The largest number has the longest bar. */
    public static Chart of(
            String id, String title, String about, String labelHead, String valueHead, List<Figure> figures) {
        long most = figures.stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return drawn(new Chart(id, title, about, labelHead, valueHead, List.of()), figures, most);
    }

    /** Numbers in percent: the longest bar is the whole. */
    public static Chart ofPercents(
            String id, String title, String about, String labelHead, String valueHead, List<Figure> figures) {
        return drawn(new Chart(id, title, about, labelHead, valueHead, List.of()), figures, WHOLE);
    }

    private static Chart drawn(Chart empty, List<Figure> figures, long most) {
        List<Bar> bars = new ArrayList<>();
        for (Figure figure : figures) {
            Long value = figure.value();
            int width = value == null || most == 0 ? 0 : (int) Math.max(value > 0 ? 1 : 0, value * LONGEST / most);
            bars.add(new Bar(figure.label(), cut(figure.label()), figure.said(), bars.size() * ROW, width));
        }
        return new Chart(empty.id, empty.title, empty.about, empty.labelHead, empty.valueHead, List.copyOf(bars));
    }

    public int left() {
        return LEFT;
    }

    public int height() {
        return Math.max(ROW, bars.size() * ROW);
    }

    /** A long name has room in the table. */
    private static String cut(String label) {
        int letters = label.codePointCount(0, label.length());
        return letters <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
