package org.lovebank.chaos.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
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

    /** What can be made bad: each road, and all that lead to one part, as {@code *>postgres}. */
    public List<String> names() {
        List<String> names = new ArrayList<>(roads.keySet());
        roads.keySet().stream()
                .map(name -> ANYBODY + name.substring(name.indexOf(BETWEEN)))
                .distinct()
                .forEach(names::add);
        return List.copyOf(names);
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
