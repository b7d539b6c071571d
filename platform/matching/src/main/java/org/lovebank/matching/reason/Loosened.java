package org.lovebank.matching.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.plan.PlacedOrder;

/**
 * By how much an order is loosened; what is 0 or false stays as it is.
 *
 * @param moveSlots how much later all its starts are, negative for earlier
 * @param kilometres how much farther helpers may live
 * @param languageWished the mandatory language becomes a wish
 * @param fewerHeads how many volunteers fewer come
 */
record Loosened(int moveSlots, int kilometres, boolean languageWished, int fewerHeads, int kinds, int size) {

    private static final int DAY = Horizon.SLOTS_PER_DAY;

    /** By how many slots a window may move, each way: up to the next part of the day, then to a day near by. */
    private static final int[] MOVES = {2, 4, 6, 8, 12, DAY, 2 * DAY, 3 * DAY};

    private static final int KILOMETRE = 1_000;
    /** Services begin at seven and end at ten in the evening. */
    private static final int OPEN = 14;

    private static final int CLOSE = 44;

    /**
     * What about an order may be loosened.
     *
     * @param moves whether its starts may
     * @param kilometres how much farther helpers may live at most
     * @param language whether its language is asked for, not wished for
     * @param heads how many volunteers fewer would do
     */
    record Leeway(boolean moves, int kilometres, boolean language, int heads) {}

    /** Every way to loosen it: one kind of change before two, and of equally many the smallest first. */
    static List<Loosened> within(Leeway leeway) {
        List<Loosened> forms = new ArrayList<>();
        int languages = leeway.language() ? 1 : 0;
        int moves = leeway.moves() ? MOVES.length : 0;
        for (int heads = 0; heads <= leeway.heads(); heads++) {
            for (int language = 0; language <= languages; language++) {
                for (int farther = 0; farther <= leeway.kilometres(); farther++) {
                    for (int move = 0; move <= moves; move++) {
                        add(forms, move, farther, language == 1, heads);
                    }
                }
            }
        }
        forms.sort(Comparator.comparingInt(Loosened::kinds).thenComparingInt(Loosened::size));
        return forms;
    }

    private static void add(List<Loosened> forms, int move, int farther, boolean language, int heads) {
        int kinds = (move > 0 ? 1 : 0) + (farther > 0 ? 1 : 0) + (language ? 1 : 0) + (heads > 0 ? 1 : 0);
        int size = move + farther + (language ? 1 : 0) + heads;
        if (move > 0) {
            forms.add(new Loosened(MOVES[move - 1], farther, language, heads, kinds, size));
            forms.add(new Loosened(-MOVES[move - 1], farther, language, heads, kinds, size));
        } else if (kinds > 0) {
            forms.add(new Loosened(0, farther, language, heads, kinds, size));
        }
    }

    /** The starts of an order moved by so much, as far as they are left within a day's hours and these days. */
    static List<Integer> moved(Horizon horizon, Times times, int by) {
        return times.starts().stream()
                .map(start -> start + by)
                .filter(start -> by == 0 || inDay(horizon, times, start))
                .toList();
    }

    private static boolean inDay(Horizon horizon, Times times, int start) {
        int inDay = Math.floorMod(start, DAY);
        return start >= 0
                && inDay >= OPEN
                && inDay + times.slots() <= CLOSE
                && start + times.repeats().getLast() + times.slots() <= horizon.slots();
    }

    /** The order as it would be. */
    OpenOrder of(Horizon horizon, OpenOrder order) {
        Times times = order.times();
        OpenOrder loosened = order.withTimes(
                        new Times(times.slots(), moved(horizon, times, moveSlots), times.repeats()))
                .withExtraMetres(order.extraMetres() + kilometres * KILOMETRE)
                .withHeadcount(order.headcount() - fewerHeads);
        return languageWished ? loosened.withDemands(order.demands().withLanguageWished()) : loosened;
    }

    Relaxation relaxation(OpenOrder relaxed, PlacedOrder witness) {
        return new Relaxation(
                moveSlots * Horizon.SLOT_MINUTES, kilometres * KILOMETRE, languageWished, fewerHeads, relaxed, witness);
    }
}
