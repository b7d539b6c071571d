package org.lovebank.task;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;

/** Orders as clients place them, and how far they have got. */
public final class OrderFixture {

    private static final long LONG_AFTER = 4_000_000_000L;

    private OrderFixture() {}

    /** A lamp to repair the day after tomorrow, within four hours, by one volunteer. */
    public static Map<String, Object> lamp(Instant now) {
        Instant from = now.plus(Duration.ofDays(2));
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("areaPath", Person.WALL);
        order.put("categoryCode", "REPAIR");
        order.put("title", "换楼道灯");
        order.put("description", "三楼楼道灯坏了，请更换。");
        order.put("privateText", "林奶奶膝盖不好");
        order.put("place", "22街区3号楼");
        order.put("address", "3号楼2单元501");
        order.put("from", from.toString());
        order.put("to", from.plus(Duration.ofHours(4)).toString());
        order.put("durationMinutes", 60);
        return order;
    }

    public static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(order);
        other.put(field, value);
        return other;
    }

    public static UUID placed(Person who, Map<String, Object> order) {
        return UUID.fromString(
                who.posts("/orders", order).statusCode(201).extract().path("id"));
    }

    public static UUID issued(Person who, Map<String, Object> order) {
        UUID id = placed(who, order);
        Person.dispatcher().posts("/orders/" + id + "/issuance", Map.of()).statusCode(200);
        return id;
    }

    /** Open for grabbing. */
    public static UUID open(Person who, Map<String, Object> order) {
        UUID id = issued(who, order);
        Person.dispatcher().posts("/orders/" + id + "/grab-opening", Map.of()).statusCode(200);
        return id;
    }

    /** The dispatch's id of an issued order that an organisation was asked to serve. */
    public static UUID dispatched(UUID order, UUID organisation) {
        return UUID.fromString(Person.dispatcher()
                .posts("/orders/" + order + "/dispatches", Map.of("organisationId", organisation.toString()))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static UUID grabbed(Person volunteer, UUID order) {
        return UUID.fromString(volunteer
                .posts("/orders/" + order + "/assignments", Map.of())
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Somebody who coordinates for an organisation. */
    public static Person coordinator(UUID organisation) {
        UUID id = UUID.randomUUID();
        String token = TestTokens.forCaller(id)
                .roles(Roles.ORG_COORDINATOR)
                .orgs(organisation.toString())
                .claim("exp", LONG_AFTER)
                .sign();
        return new Person(id, token);
    }
}
