package org.lovebank.task.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** How long it takes over HTTP to look for rings among a thousand notes and to propose them; not a test, run by name. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class RingBench {

    private static final int NOTES = 1_000;
    private static final String KINDS = "array['REPAIR','LEGAL_AID','CULTURE_SPORT','EDUCATION','HEALTH_CARE',"
            + "'ENVIRONMENT','TUTORING','MEAL_HELP','CLEANING_HELP','TRAVEL_HELP']";

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    DataSource database;

    @Test
    void aThousandNotes() throws SQLException {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
        for (int round = 1; round <= 3; round++) {
            String wall = "cn.xigu.fulilu.w" + UUID.randomUUID().toString().substring(0, 8);
            registry.tell(new AreaChanged(UUID.randomUUID(), 1, wall, null, "COMMUNITY", "街区", Instant.EPOCH));
            hang(wall);
            long begin = System.nanoTime();
            List<List<UUID>> rings = Person.dispatcher()
                    .posts("/rings/searches", Map.of("communityPath", wall))
                    .statusCode(200)
                    .extract()
                    .path("hands.giverId");
            System.out.printf(
                    "RINGS round %d: %d notes, %d rings, %d people, %.0f ms over HTTP with everything%n",
                    round,
                    NOTES,
                    rings.size(),
                    rings.stream().mapToInt(List::size).sum(),
                    (System.nanoTime() - begin) / 1e6);
            assertThat(rings).isNotEmpty();
        }
    }

    /** One neighbour's note, copied with other people, needs and offers. */
    private void hang(String wall) throws SQLException {
        UUID id = UUID.randomUUID();
        registry.registered(id, new Profile().area(wall));
        Person first = Person.with(id, wall, Roles.RESIDENT, Roles.VOLUNTEER);
        UUID note = published(first, changed(lamp(clock.instant()), "wallAreaPath", wall));
        String key = "'" + wall + "' || n";
        List<String> script = List.of(
                "insert into volunteer select (jsonb_populate_record(v, jsonb_build_object('id', md5(" + key + "),"
                        + " 'volunteer_no', " + key + "))).* from volunteer v, generate_series(2, " + NOTES + ") n"
                        + " where v.id = '" + id + "'",
                "insert into wish select (jsonb_populate_record(w, jsonb_build_object('id', md5('w' || " + key + "),"
                        + " 'wish_no', " + key + ", 'beneficiary_id', md5(" + key
                        + ")))).* from wish w, generate_series(2, "
                        + NOTES + ") n where w.id = '" + note + "'",
                "insert into wish_line select (jsonb_populate_record(l, jsonb_build_object('id', md5(l.side || " + key
                        + "), 'wish_id', md5('w' || " + key + "), 'category_code', (" + KINDS
                        + ")[1 + (hashtext(l.side || " + key
                        + ") & 65535) % 10]))).* from wish_line l, generate_series(2, "
                        + NOTES + ") n where l.wish_id = '" + note + "'");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : script) {
                statement.execute(each);
            }
            connection.commit();
        }
    }
}
