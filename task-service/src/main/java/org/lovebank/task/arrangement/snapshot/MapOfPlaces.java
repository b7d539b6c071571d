package org.lovebank.task.arrangement.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lovebank.access.AreaPath;
import org.lovebank.matching.ground.Place;

/**
 * Lays the area tree out in metres, until grids have coordinates: what shares a community is near, what shares a street lies
 * within the street's radius, what shares a district within the district's, and districts lie out of each other's reach.
 */
final class MapOfPlaces {

    private static final int DISTRICT = 2;
    private static final int STREET = 3;
    private static final int COMMUNITY = 4;
    private static final int BETWEEN_DISTRICTS = 100_000;
    /** Opposite corners of a district are at most 7.5 km apart, of a street 2.8 km, of a community 1.2 km. */
    private static final int DISTRICT_METRES = 5_300;

    private static final int STREET_METRES = 2_000;
    private static final int COMMUNITY_METRES = 600;

    private final Map<String, Place> places = new HashMap<>();

    private MapOfPlaces() {}

    static MapOfPlaces of(Collection<AreaPath> paths) {
        MapOfPlaces map = new MapOfPlaces();
        SortedSet<String> all = new TreeSet<>();
        paths.forEach(path -> all.add(path.value()));
        Map<String, SortedSet<String>> districts = grouped(all, DISTRICT);
        int district = 0;
        int community = 0;
        int grid = 0;
        for (SortedSet<String> inDistrict : districts.values()) {
            Map<String, SortedSet<String>> streets = grouped(inDistrict, STREET);
            int street = 0;
            for (SortedSet<String> inStreet : streets.values()) {
                int streetX = BETWEEN_DISTRICTS * district + share(DISTRICT_METRES - STREET_METRES, street, streets);
                Map<String, SortedSet<String>> communities = grouped(inStreet, COMMUNITY);
                int inOrder = 0;
                for (SortedSet<String> inCommunity : communities.values()) {
                    int x = streetX + share(STREET_METRES - COMMUNITY_METRES, inOrder, communities);
                    int within = 0;
                    for (String path : inCommunity) {
                        int y = (int) ((long) COMMUNITY_METRES * within++ / inCommunity.size());
                        map.places.put(path, new Place(community, grid++, x, y));
                    }
                    community++;
                    inOrder++;
                }
                street++;
            }
            district++;
        }
        return map;
    }

    Place at(AreaPath path) {
        Place place = places.get(path.value());
        if (place == null) {
            throw new IllegalArgumentException("not laid out");
        }
        return place;
    }

    private static int share(int metres, int number, Map<String, ?> of) {
        return (int) ((long) metres * number / Math.max(1, of.size()));
    }

    private static Map<String, SortedSet<String>> grouped(Collection<String> paths, int levels) {
        Map<String, SortedSet<String>> groups = new TreeMap<>();
        for (String path : paths) {
            List<String> codes = List.of(path.split("\\."));
            String group = String.join(".", codes.subList(0, Math.min(levels, codes.size())));
            groups.computeIfAbsent(group, _ -> new TreeSet<>()).add(path);
        }
        return groups;
    }
}
