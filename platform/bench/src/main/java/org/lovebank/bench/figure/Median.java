package org.lovebank.bench.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers of several rounds under their names; the middle one is quoted. */
public final class Median {

    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    public void add(String name, double value) {
        rounds.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    public boolean has(String name) {
        return rounds.containsKey(name);
    }

    public double of(String name) {
        List<Double> sorted = new ArrayList<>(rounds.getOrDefault(name, List.of(0.0)));
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** The number of the first round. */
    public double first(String name) {
        return rounds.getOrDefault(name, List.of(0.0)).getFirst();
    }

    /** The number of the last round. */
    public double last(String name) {
        return rounds.getOrDefault(name, List.of(0.0)).getLast();
    }

    /** The largest of all rounds. */
    public double most(String name) {
        return Collections.max(rounds.getOrDefault(name, List.of(0.0)));
    }
}
