package org.lovebank.matching.reason;

import java.util.ArrayList;
import java.util.List;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.plan.PlacedOrder;

/** The loosened forms of an order, the smallest change first: singly, then window and radius together. */
record Loosened(int moveSlots, int extraMetres, boolean languageWished, int fewerHeads, OpenOrder order) {

    /** By how many slots a window may move, each way: up to a part of the day, then to the day before or after. */
    private static final int[] MOVES = {2, 4, 6, 8, Horizon.SLOTS_PER_DAY};

    private static final int KILOMETRE = 1_000;
    private static final int LEVELS = 5;
    /** Services begin at seven and end at ten in the evening. */
    private static final int OPEN = 14;

    private static final int CLOSE = 44;

    static List<Loosened> of(Horizon horizon, OpenOrder order, boolean mayMove) {
        List<Loosened> forms = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            if (mayMove) {
                move(forms, horizon, order, MOVES[level - 1], 0);
            }
            forms.add(new Loosened(
                    0, level * KILOMETRE, false, 0, order.withExtraMetres(order.extraMetres() + level * KILOMETRE)));
            if (level == 1 && order.demands().languageMandatory()) {
                forms.add(new Loosened(
                        0, 0, true, 0, order.withDemands(order.demands().withLanguageWished())));
            }
            if (order.headcount() - level >= order.leastHeadcount()) {
                forms.add(new Loosened(0, 0, false, level, order.withHeadcount(order.headcount() - level)));
            }
        }
        for (int sum = 2; mayMove && sum <= 2 * LEVELS; sum++) {
            for (int level = Math.max(1, sum - LEVELS); level <= Math.min(LEVELS, sum - 1); level++) {
                move(forms, horizon, order, MOVES[level - 1], (sum - level) * KILOMETRE);
            }
        }
        return forms;
    }

    private static void move(List<Loosened> forms, Horizon horizon, OpenOrder order, int slots, int metres) {
        for (int by : new int[] {slots, -slots}) {
            List<Integer> starts = order.times().starts().stream()
                    .map(start -> start + by)
                    .filter(start -> inDay(horizon, order.times(), start))
                    .toList();
            if (!starts.isEmpty()) {
                Times moved =
                        new Times(order.times().slots(), starts, order.times().repeats());
                OpenOrder loosened = order.withTimes(moved).withExtraMetres(order.extraMetres() + metres);
                forms.add(new Loosened(by, metres, false, 0, loosened));
            }
        }
    }

    private static boolean inDay(Horizon horizon, Times times, int start) {
        int inDay = Math.floorMod(start, Horizon.SLOTS_PER_DAY);
        return start >= 0
                && inDay >= OPEN
                && inDay + times.slots() <= CLOSE
                && start + times.repeats().getLast() + times.slots() <= horizon.slots();
    }

    Relaxation relaxation(PlacedOrder witness) {
        return new Relaxation(
                moveSlots * Horizon.SLOT_MINUTES, extraMetres, languageWished, fewerHeads, order, witness);
    }
}
