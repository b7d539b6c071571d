package org.lovebank.chaos.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.lovebank.stack.house.Roads;
import org.lovebank.stack.network.Road;

/** A road of its own between any two parts, named {@code task-2>postgres}. */
public final class LaidRoads implements Roads, AutoCloseable {

    private static final String BETWEEN = ">";
    private static final String ANYBODY = "*";

    private final Map<String, Road> roads = new ConcurrentSkipListMap<>();

    @Override
    public int between(String from, String to, int port) {
        Road road = roads.computeIfAbsent(from + BETWEEN + to, name -> Road.to(port));
        road.leadTo(port);
        return road.port();
    }

    /**
     * What can be made bad: each road, and all that lead to one part, as {@code *>postgres}; ways to the database, to the
     * broker, to houses and to their logs as often as each other, however many there are.
     */
    public List<String> names() {
        Map<String, List<String>> byEnd = new TreeMap<>();
        for (String name : roads.keySet()) {
            List<String> alike = byEnd.computeIfAbsent(kindOfEnd(name), _ -> new ArrayList<>());
            alike.add(name);
            String all = ANYBODY + name.substring(name.indexOf(BETWEEN));
            if (!alike.contains(all)) {
                alike.add(all);
            }
        }
        int most = byEnd.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (List<String> alike : byEnd.values()) {
            IntStream.range(0, most).forEach(i -> names.add(alike.get(i % alike.size())));
        }
        return List.copyOf(names);
    }

    private static String kindOfEnd(String name) {
        String end = name.substring(name.indexOf(BETWEEN) + 1);
        if (end.equals("postgres") || end.equals("kafka")) {
            return end;
        }
        return end.endsWith("-management") ? "log" : "house";
    }

    /** The roads of a name that {@link #names} told. */
    public List<Road> of(String name) {
        if (!name.startsWith(ANYBODY)) {
            Road road = roads.get(name);
            return road == null ? List.of() : List.of(road);
        }
        String end = name.substring(ANYBODY.length());
        return roads.entrySet().stream()
                .filter(road -> road.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void close() {
        roads.values().forEach(Road::close);
    }
}
