package org.lovebank.volunteer.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A number that may be shown, or that is too small to be. */
record Shown(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long count, boolean hidden) {

    static final Shown HIDDEN = new Shown(null, true);

    /** Zero names nobody; from the smallest group on nobody is named either. */
    static Shown of(long count, int smallestGroup) {
        return count == 0 || count >= smallestGroup ? new Shown(count, false) : HIDDEN;
    }

    /**
     * The cells of a whole: the small ones hidden, and when that is one alone, the next smallest too, or the rest would
     * tell it.
     */
    static Map<String, Shown> cells(Map<String, Long> counts, int smallestGroup) {
        Map<String, Shown> shown = new TreeMap<>();
        counts.forEach((code, count) -> shown.put(code, of(count, smallestGroup)));
        if (shown.values().stream().filter(Shown::hidden).count() == 1) {
            counts.entrySet().stream()
                    .filter(cell -> cell.getValue() > 0
                            && !shown.getOrDefault(cell.getKey(), HIDDEN).hidden())
                    .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(next -> shown.put(next.getKey(), HIDDEN));
        }
        return shown;
    }

    /** Per hundred of a whole, to one decimal, when both may be shown. */
    static @Nullable Double percent(Shown part, Shown whole) {
        Long some = part.count();
        Long all = whole.count();
        return some == null || all == null ? null : percent(some, all);
    }

    static @Nullable Double percent(long some, long all) {
        return all == 0 ? null : Math.round(some * 1000.0 / all) / 10.0;
    }
}
