package org.lovebank.matching.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many volunteers were left for an order after each filter. */
public final class Funnel {

    private static final List<Filter> FILTERS = List.of(Filter.values());

    private final int registered;
    private final int[] left;

    /** One filter and how many volunteers it left. */
    public record Stage(Filter filter, int left) {}

    Funnel(int registered, int[] left) {
        this.registered = registered;
        this.left = left.clone();
    }

    /** How many volunteers the snapshot knows. */
    public int registered() {
        return registered;
    }

    public int after(Filter filter) {
        return left[FILTERS.indexOf(filter)];
    }

    /** How many passed every filter. */
    public int candidates() {
        return left[left.length - 1];
    }

    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            stages.add(new Stage(FILTERS.get(i), left[i]));
        }
        return List.copyOf(stages);
    }

    @Override
    public String toString() {
        return registered + " → " + Arrays.toString(left);
    }
}
