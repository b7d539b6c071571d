package org.lovebank.task.arrangement.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lovebank.access.AreaPath;
import org.lovebank.matching.ground.Place;
import org.lovebank.task.site.Position;

/**
 * Lays places out in metres, a district by the middles that its places have told; one in which a place has told none, by the
 * area tree: what shares a community is near, what shares a street lies within the street's radius, what shares a district
 * within the district's. Districts lie out of each other's reach.
 */
final class MapOfPlaces {

    private static final int DISTRICT = 2;
    private static final int STREET = 3;
    private static final int COMMUNITY = 4;
    private static final int BETWEEN_DISTRICTS = 200_000;
    /** Opposite corners of a district are at most 7.5 km apart, of a street 2.8 km, of a community 1.2 km. */
    private static final int DISTRICT_METRES = 5_300;

    private static final int STREET_METRES = 2_000;
    private static final int COMMUNITY_METRES = 600;

    private final Map<String, Place> places = new HashMap<>();
    private int communities;

    private MapOfPlaces() {}

    static MapOfPlaces of(Collection<AreaPath> paths, Map<String, Position> middles) {
        MapOfPlaces map = new MapOfPlaces();
        SortedSet<String> all = new TreeSet<>();
        paths.forEach(path -> all.add(path.value()));
        int district = 0;
        for (SortedSet<String> inDistrict : grouped(all, DISTRICT).values()) {
            int east = BETWEEN_DISTRICTS * district++;
            if (middles.keySet().containsAll(inDistrict)) {
                map.byMiddles(inDistrict, middles, east);
            } else {
                map.byTree(inDistrict, east);
            }
        }
        return map;
    }

    /** East and north of the district's south-western corner, along the ground. */
    private void byMiddles(SortedSet<String> inDistrict, Map<String, Position> middles, int east) {
        List<Position> known =
                inDistrict.stream().map(middles::get).filter(Objects::nonNull).toList();
        int south = known.stream().mapToInt(Position::latitudeE6).min().orElseThrow();
        int west = known.stream().mapToInt(Position::longitudeE6).min().orElseThrow();
        Position corner = new Position(south, west);
        grouped(inDistrict, COMMUNITY).values().forEach(inCommunity -> {
            for (String path : inCommunity) {
                Position middle = Objects.requireNonNull(middles.get(path));
                int x = (int) corner.metresTo(new Position(south, middle.longitudeE6()));
                int y = (int) corner.metresTo(new Position(middle.latitudeE6(), west));
                places.put(path, new Place(communities, places.size(), east + x, y));
            }
            communities++;
        });
    }

    private void byTree(SortedSet<String> inDistrict, int east) {
        Map<String, SortedSet<String>> streets = grouped(inDistrict, STREET);
        int street = 0;
        for (SortedSet<String> inStreet : streets.values()) {
            int streetX = east + share(DISTRICT_METRES - STREET_METRES, street++, streets);
            Map<String, SortedSet<String>> inOrder = grouped(inStreet, COMMUNITY);
            int community = 0;
            for (SortedSet<String> inCommunity : inOrder.values()) {
                int x = streetX + share(STREET_METRES - COMMUNITY_METRES, community++, inOrder);
                int within = 0;
                for (String path : inCommunity) {
                    int y = (int) ((long) COMMUNITY_METRES * within++ / inCommunity.size());
                    places.put(path, new Place(communities, places.size(), x, y));
                }
                communities++;
            }
        }
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
