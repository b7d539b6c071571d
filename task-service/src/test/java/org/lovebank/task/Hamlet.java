package org.lovebank.task;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.events.VolunteerEvent.Centroid;

/** A place of its own, so that nobody is near but whom the test lets live there. */
public record Hamlet(Registry registry, String path, Person dispatcher, Person lin) {

    /** A community in a street in a district of which nobody has heard before. */
    public static Hamlet fresh(Registry registry) {
        String path = "cn.h" + UUID.randomUUID().toString().substring(0, 8) + ".jiedao.shequ";
        Hamlet hamlet = new Hamlet(
                registry,
                path,
                Person.with(UUID.randomUUID(), path, Roles.COMMUNITY_DISPATCHER),
                Person.with(UUID.randomUUID(), path, Roles.RESIDENT));
        registry.tell(new AreaChanged(UUID.randomUUID(), 1, path, null, "COMMUNITY", "社区", Instant.EPOCH));
        return hamlet;
    }

    /** A grid of the hamlet whose middle is known. */
    public String grid(String code, double latitude, double longitude) {
        String grid = path + "." + code;
        Centroid middle = new Centroid((int) Math.round(latitude * 1e6), (int) Math.round(longitude * 1e6));
        registry.tell(new AreaChanged(UUID.randomUUID(), 1, grid, null, "GRID", "网格", middle, Instant.EPOCH));
        return grid;
    }

    /** Somebody who lives here. */
    public Person volunteer(Profile profile) {
        return registry.registered(UUID.randomUUID(), profile.area(path));
    }

    /** The day after tomorrow, within four hours, by one volunteer. */
    public Map<String, Object> order(Instant now, String category) {
        return OrderFixture.with(OrderFixture.with(OrderFixture.lamp(now), "areaPath", path), "categoryCode", category);
    }

    public UUID issued(Map<String, Object> order) {
        UUID id = OrderFixture.placed(lin, order);
        dispatcher.posts("/orders/" + id + "/issuance", Map.of()).statusCode(200);
        return id;
    }

    public UUID open(Map<String, Object> order) {
        UUID id = issued(order);
        dispatcher.posts("/orders/" + id + "/grab-opening", Map.of()).statusCode(200);
        return id;
    }

    /** What a dispatcher asks who looks no further than the first of the list. */
    public static Map<String, Object> to(Person volunteer) {
        return Map.of("volunteerId", volunteer.id().toString());
    }
}
