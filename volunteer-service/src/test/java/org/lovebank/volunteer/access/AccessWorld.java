package org.lovebank.volunteer.access;

import static org.lovebank.volunteer.fixture.Community.expect;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;

/** One community with one thing of every kind, as access-world.txt says, and the requests that ask for them. */
final class AccessWorld {

    private static final Path FILES = Path.of("src/test/resources");
    private static final Pattern NAME = Pattern.compile("@([a-zA-Z]+)");

    final Community ours = Community.fresh().posting(0);
    final Community elsewhere = Community.fresh();
    final Somebody foreigner = elsewhere.volunteer("钱远山");
    private final Map<String, String> known = new ConcurrentHashMap<>();

    AccessWorld(Rows rows) {
        known.put("path", ours.path);
        known.put("today", LocalDate.now(Time.DAYS).toString());
        known.put("dayAfter", LocalDate.now(Time.DAYS).plusDays(2).toString());
        known.put("tomorrowDay", LocalDate.now(Time.DAYS).plusDays(1).toString());
        known.put("month", LocalDate.now(Time.DAYS).minusMonths(1).toString().substring(0, 7));
        List<String> hours =
                List.of("hourAgo", "twoHoursAgo", "threeHoursAgo", "fourHoursAgo", "fiveHoursAgo", "sixHoursAgo");
        for (int i = 0; i < hours.size(); i++) {
            known.put(hours.get(i), moment(Duration.ofHours(-i - 1)));
        }
        known.put("tomorrow", moment(Duration.ofDays(1)));
        known.put("tomorrowLater", moment(Duration.ofHours(26)));
        lines("access-world.txt").forEach(this::make);
        known.put("finding", finding(rows));
    }

    /** What an address is asked with. */
    Map<String, Asked> requests() {
        Map<String, Asked> requests = new TreeMap<>();
        lines("access-requests.txt").forEach(line -> {
            String[] row = line.split(" = ", 2);
            requests.put(row[0], Asked.of(row[0].split(" ", 2)[0], row[1]));
        });
        return requests;
    }

    /** The person whose matter it is. */
    UUID person(String name) {
        return UUID.fromString(known.getOrDefault(name, ""));
    }

    /** A text with ids, days and new names in the place of its placeholders. */
    String told(String text) {
        return NAME.matcher(text).replaceAll(this::value);
    }

    static List<String> lines(String file) {
        try {
            return Files.readString(FILES.resolve(file))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private String value(MatchResult found) {
        return switch (found.group(1)) {
            case "unique" ->
                UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase(java.util.Locale.ROOT);
            case "lower" -> UUID.randomUUID().toString().substring(0, 8);
            case "person" -> json(somebody());
            default -> {
                String value = known.get(found.group(1));
                if (value == null) {
                    throw new IllegalStateException("nothing is called " + found.group());
                }
                yield value;
            }
        };
    }

    /** The first one is the volunteer, who is looked up by this phone. */
    private Map<String, Object> somebody() {
        Map<String, Object> person = Invented.person("王小桥");
        known.putIfAbsent("phone", String.valueOf(person.get("phone")));
        return person;
    }

    private void make(String line) {
        String[] row = line.split(" = ", 2);
        String[] call = row[1].split(" ", 3);
        String body = call.length < 3 ? "" : told(call[2]);
        Response answer = who(call[0])
                .request()
                .contentType(body.startsWith("{") || body.isEmpty() ? "application/json" : "text/csv")
                .body(body)
                .post("/api/v1/" + told(call[1]));
        if (row[0].equals("-")) {
            expect(200, answer);
            return;
        }
        expect(call[1].startsWith("imports") || call[1].equals("certificates/batches") ? 202 : 201, answer);
        String id = call[1].equals("areas") ? "path" : call[1].equals("notices") ? "noticeId" : "id";
        known.put(row[0], String.valueOf(answer.<Object>path(id)));
    }

    Somebody who(String name) {
        return switch (name) {
            case "admin" -> ours.admin;
            case "head" -> ours.head;
            case "worker" -> ours.worker;
            default -> Somebody.is(person(name), Roles.VOLUNTEER);
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
                    person("volunteer"),
                    person("record"));
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

    /** One request: its path with a query, its body, whose matter it is, and whether it ends what others ask for. */
    record Asked(String method, String path, String body, String person, boolean after) {

        /** About nothing in particular: enough to see which roles are let near. */
        static Asked nowhere(String address) {
            String[] call = address.split(" ", 2);
            String path = call[1].replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
            return new Asked(call[0], path, call[0].equals("GET") ? "" : "{}", "volunteer", false);
        }

        static Asked of(String method, String text) {
            String rest = text;
            int end = rest.indexOf(' ');
            String path = end < 0 ? rest : rest.substring(0, end);
            rest = end < 0 ? "" : rest.substring(end + 1);
            boolean after = rest.startsWith("after");
            rest = after ? rest.substring("after".length()).strip() : rest;
            String person = "volunteer";
            if (rest.startsWith("by ")) {
                person = rest.split(" ", 3)[1];
                rest = rest.substring("by ".length() + person.length()).strip();
            }
            return new Asked(method, path, rest, person, after);
        }
    }
}
