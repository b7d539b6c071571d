package org.lovebank.task.arrangement.run;

import static org.hamcrest.Matchers.matchesPattern;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.OrderFixture;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.arrangement.offer.ReplaceRefused;

/** Streets of their own, whose orders are arranged. */
@ApplicationScoped
class Street {

    private final TestClock clock;
    private final Registry registry;
    private final RunArrangements runArrangements;
    private final ReplaceRefused replaceRefused;
    private final DataSource database;

    Street(
            TestClock clock,
            Registry registry,
            RunArrangements runArrangements,
            ReplaceRefused replaceRefused,
            DataSource database) {
        this.clock = clock;
        this.registry = registry;
        this.runArrangements = runArrangements;
        this.replaceRefused = replaceRefused;
        this.database = database;
    }

    /** A street with one community, and who dispatches there. */
    record Place(String street, String community, Person dispatcher) {}

    /** Begins a day on which nothing is left of what was before. */
    Place fresh() {
        clock.set(TestClock.MONDAY_TEN);
        while (runArrangements.next()) {
            // what an earlier test left
        }
        while (replaceRefused.next()) {
            // what an earlier test left
        }
        String street = "cn.d" + UUID.randomUUID().toString().substring(0, 8) + ".s";
        for (String path : List.of(street, street + ".c")) {
            registry.tell(new AreaChanged(UUID.randomUUID(), 1, path, null, "STREET", "街道", Instant.EPOCH));
        }
        return new Place(street, street + ".c", Person.with(UUID.randomUUID(), street, Roles.COMMUNITY_DISPATCHER));
    }

    Person repairer(Place place) {
        return registry.registered(UUID.randomUUID(), new Profile().area(place.community()));
    }

    String wanted(Person who, String scope) {
        return who.posts("/arrangements", asked(scope, "2040-03-05", 7))
                .statusCode(202)
                .header("Location", matchesPattern(".*/api/v1/arrangements/.*"))
                .extract()
                .path("id");
    }

    static Map<String, Object> asked(String scope, String from, int days) {
        return Map.of("scope", scope, "from", from, "days", days);
    }

    UUID lamp(Place place) {
        return issued(place, OrderFixture.lamp(clock.instant()));
    }

    /** An order that the community has issued, to be arranged. */
    UUID issued(Place place, Map<String, Object> order) {
        Person resident = Person.with(UUID.randomUUID(), place.community(), Roles.RESIDENT);
        UUID id = OrderFixture.placed(resident, OrderFixture.with(order, "areaPath", place.community()));
        change("update service_order set state = 'ISSUED', dispatch_mode = 'COORDINATED' where id = ?", id);
        return id;
    }

    /** What only the house itself may do otherwise. */
    void change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
