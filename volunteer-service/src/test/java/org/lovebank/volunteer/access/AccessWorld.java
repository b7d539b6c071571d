package org.lovebank.volunteer.access;

import io.restassured.RestAssured;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.stack.testing.access.Asked;
import org.lovebank.stack.testing.access.Door;
import org.lovebank.stack.testing.access.World;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;

/** One community with one thing of every kind, as access-world.txt says, and the requests that ask for them. */
final class AccessWorld {

    final Community ours = Community.fresh().posting(0);
    final Community elsewhere = Community.fresh();
    final Somebody foreigner = elsewhere.volunteer("钱远山");
    private final World world = new World(
            new Door(URI.create("http://localhost:" + RestAssured.port)),
            "volunteer",
            name -> who(name).token());

    private boolean phoneKnown;

    AccessWorld(Rows rows) {
        world.know("path", ours.path);
        world.know("today", LocalDate.now(Time.DAYS));
        world.know("dayAfter", LocalDate.now(Time.DAYS).plusDays(2));
        world.know("tomorrowDay", LocalDate.now(Time.DAYS).plusDays(1));
        world.know("month", LocalDate.now(Time.DAYS).minusMonths(1).toString().substring(0, 7));
        List<String> hours =
                List.of("hourAgo", "twoHoursAgo", "threeHoursAgo", "fourHoursAgo", "fiveHoursAgo", "sixHoursAgo");
        for (int i = 0; i < hours.size(); i++) {
            world.know(hours.get(i), moment(Duration.ofHours(-i - 1)));
        }
        world.know("tomorrow", moment(Duration.ofDays(1)));
        world.know("tomorrowLater", moment(Duration.ofHours(26)));
        world.make("person", () -> json(somebody()));
        world.furnish();
        world.know("finding", finding(rows));
    }

    World things() {
        return world;
    }

    /** What an address is asked with. */
    Map<String, Asked> requests() {
        return world.requests();
    }

    /** A text with ids, days and new names in the place of its placeholders. */
    String told(String text) {
        return world.told(text);
    }

    /** The first one is the volunteer, who is looked up by this phone. */
    private Map<String, Object> somebody() {
        Map<String, Object> person = Invented.person("王小桥");
        if (!phoneKnown) {
            phoneKnown = true;
            world.know("phone", String.valueOf(person.get("phone")));
        }
        return person;
    }

    Somebody who(String name) {
        return switch (name) {
            case "admin" -> ours.admin;
            case "head" -> ours.head;
            case "worker" -> ours.worker;
            default -> Somebody.is(world.person(name), Roles.VOLUNTEER);
        };
    }

    /** The rounds that find oddities stand still under test. */
    private String finding(Rows rows) {
        String id = UUID.randomUUID().toString();
        try {
            rows.run(
                    "insert into finding (id, rule, key, area_path, people_ids, record_ids, numbers, policy_version,"
                            + " state, found_at, version, changed_at) values (?::uuid, 'LONG_DAY', ?, ?, array[?::uuid],"
                            + " array[?::uuid], '{}', 1, 'OPEN', now(), 0, now())",
                    id,
                    id,
                    ours.path,
                    world.person("volunteer"),
                    world.person("record"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return id;
    }

    private static String moment(Duration fromNow) {
        return Instant.ofEpochSecond(Instant.now().plus(fromNow).getEpochSecond())
                .toString();
    }

    private static String json(Map<String, Object> person) {
        StringBuilder text = new StringBuilder("{");
        person.forEach(
                (name, value) -> text.append(text.length() == 1 ? "" : ",").append('"' + name + "\":\"" + value + '"'));
        return text.append('}').toString();
    }
}
