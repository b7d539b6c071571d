package org.lovebank.task;

import java.util.Map;
import java.util.UUID;

/** Venues as their keepers enter them. */
public final class VenueFixture {

    private VenueFixture() {}

    public static Map<String, Object> centre(String area, int squareMetres) {
        return Map.of(
                "areaPath",
                area,
                "name",
                "党群服务中心" + UUID.randomUUID().toString().substring(0, 8),
                "kind",
                "PARTY_SERVICE_CENTRE",
                "place",
                "22街区1号楼",
                "squareMetres",
                squareMetres);
    }

    public static String entered(Person keeper, int squareMetres) {
        return keeper.posts("/venues", centre(Person.WALL, squareMetres))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> roomOf(String name, int squareMetres) {
        return Map.of("name", name, "kind", name, "seats", 20, "squareMetres", squareMetres);
    }

    /** The new room's id. */
    public static String room(Person keeper, String venue, String name, int squareMetres) {
        return keeper.posts("/venues/" + venue + "/rooms", roomOf(name, squareMetres))
                .statusCode(201)
                .extract()
                .path("rooms.find { it.name == '" + name + "' }.id");
    }
}
