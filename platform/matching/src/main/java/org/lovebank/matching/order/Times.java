package org.lovebank.matching.order;

import java.util.List;
import org.lovebank.matching.ground.Horizon;

/**
 * When an order may be served.
 *
 * @param slots how many slots of 30 minutes one visit takes
 * @param starts the possible start slots, ascending; one of them is chosen for the whole order
 * @param repeats offsets of the visits of a series from the chosen start, ascending from 0; the same volunteers come each time
 */
public record Times(int slots, List<Integer> starts, List<Integer> repeats) {

    public static final int MOST_STARTS = 30;
    public static final int MOST_VISITS = 62;

    public Times {
        starts = List.copyOf(starts);
        repeats = List.copyOf(repeats);
        if (slots < 1 || slots > Horizon.SLOTS_PER_DAY) {
            throw new IllegalArgumentException("a visit takes half an hour to a day");
        }
        if (starts.isEmpty() || starts.size() > MOST_STARTS || starts.getFirst() < 0 || !ascending(starts)) {
            throw new IllegalArgumentException("an order has 1 to 30 different possible starts, ascending");
        }
        if (repeats.isEmpty() || repeats.size() > MOST_VISITS || repeats.getFirst() != 0 || !ascending(repeats)) {
            throw new IllegalArgumentException("a series has 1 to 62 visits, ascending, the first at offset 0");
        }
    }

    public static Times once(int slots, List<Integer> starts) {
        return new Times(slots, starts, List.of(0));
    }

    /** Every possible start moved by so many slots. */
    public Times moved(int by) {
        return new Times(slots, starts.stream().map(start -> start + by).toList(), repeats);
    }

    private static boolean ascending(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) <= numbers.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
