package org.lovebank.task;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Wishes as clients post them, and the way to the wall. */
public final class WishFixture {

    public static final String SECRET = "林奶奶住在三单元，膝盖不好，电话 138 0013 8000";

    private WishFixture() {}

    /** A lamp to repair within four hours, and chess in return. */
    public static Map<String, Object> lamp(Instant now) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("wallAreaPath", Person.WALL);
        wish.put("title", "修台灯");
        wish.put("needs", List.of(need("REPAIR", "修理台灯", 60)));
        wish.put("offers", List.of(need("EDUCATION", "教象棋", 60)));
        wish.put("publicText", "台灯坏了，想请人修一修。");
        wish.put("privateText", SECRET);
        wish.put("place", "22街区3号楼");
        wish.put("address", "3号楼2单元501");
        wish.put("from", now.toString());
        wish.put("to", now.plus(Duration.ofHours(4)).toString());
        return wish;
    }

    public static Map<String, Object> need(String category, String description, int minutes) {
        return new LinkedHashMap<>(
                Map.of("categoryCode", category, "description", description, "durationMinutes", minutes));
    }

    public static Map<String, Object> changed(Map<String, Object> wish, String field, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(wish);
        other.put(field, value);
        return other;
    }

    public static UUID posted(Person author, Map<String, Object> wish) {
        return UUID.fromString(
                author.posts("/wishes", wish).statusCode(201).extract().path("id"));
    }

    /** A wish on the wall. */
    public static UUID published(Person author, Map<String, Object> wish) {
        UUID id = posted(author, wish);
        Person.dispatcher()
                .posts("/wishes/" + id + "/reviews", Map.of("decision", "PUBLISH"))
                .statusCode(201);
        return id;
    }

    /** A wish that a volunteer has claimed; the assignment's id. */
    public static UUID claimed(Person volunteer, UUID wishId) {
        return UUID.fromString(volunteer
                .posts("/wishes/" + wishId + "/claims", Map.of())
                .statusCode(201)
                .extract()
                .path("assignmentId"));
    }
}
