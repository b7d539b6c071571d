package org.lovebank.stack.testing.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One community with one thing of every kind, as {@code access-world.txt} says, and the requests that ask for them. */
public final class World {

    private static final Path FILES = Path.of("src/test/resources");
    private static final Pattern NAME = Pattern.compile("@([a-zA-Z]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Door door;
    private final Function<String, String> tokens;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, Supplier<String>> made = new ConcurrentHashMap<>();
    private final String person;

    /** {@code tokens} tells the token of whoever a line names; {@code person} is whose matter most things are. */
    public World(Door door, String person, Function<String, String> tokens) {
        this.door = door;
        this.person = person;
        this.tokens = tokens;
        made.put(
                "unique",
                () -> UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(0, 10)
                        .toUpperCase(Locale.ROOT));
        made.put("lower", () -> UUID.randomUUID().toString().substring(0, 8));
        made.put("uuid", () -> UUID.randomUUID().toString());
    }

    public void know(String name, Object value) {
        known.put(name, value.toString());
    }

    /** A placeholder that is another one each time. */
    public void make(String name, Supplier<String> anew) {
        made.put(name, anew);
    }

    /** Makes the things of {@code access-world.txt}, one after the other. */
    public void furnish() {
        lines("access-world.txt").forEach(this::furnish);
    }

    /** What is known by this name. */
    public String known(String name) {
        String value = known.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing is called " + name);
        }
        return value;
    }

    /** The person whose matter it is. */
    public UUID person(String name) {
        return UUID.fromString(known(name.isEmpty() ? person : name));
    }

    /** A text with ids, days and new names in the place of its placeholders. */
    public String told(String text) {
        return NAME.matcher(text).replaceAll(this::value);
    }

    /** What an address is asked with. */
    public Map<String, Asked> requests() {
        Map<String, Asked> requests = new TreeMap<>();
        lines("access-requests.txt").forEach(line -> {
            String[] row = line.split(" = ", 2);
            requests.put(row[0], Asked.of(row[0].split(" ", 2)[0], row[1], person));
        });
        return requests;
    }

    /** What stands in a file of the house's tests, without its remarks. */
    public static List<String> lines(String file) {
        try {
            return Files.readString(FILES.resolve(file))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    Door door() {
        return door;
    }

    private String value(MatchResult found) {
        Supplier<String> anew = made.get(found.group(1));
        return anew == null ? known(found.group(1)) : anew.get();
    }

    /** {@code NAME[:field][,NAME:field] = WHO path [body]}; of a thing without a name only the answer counts. */
    private void furnish(String line) {
        String[] row = line.split(" = ", 2);
        String[] call = row[1].split(" ", 3);
        String path = told(call[1]);
        Door.Told answer = door.post(path, call.length < 3 ? "" : told(call[2]), tokens.apply(call[0]));
        if (answer.status() >= 300) {
            throw new IllegalStateException(line + " → " + answer.status() + " " + answer.text());
        }
        if (row[0].equals("-")) {
            return;
        }
        for (String wanted : row[0].split(",", -1)) {
            String[] name = wanted.split(":", 2);
            known.put(name[0], field(answer.text(), name.length < 2 ? "id" : name[1]));
        }
    }

    private static String field(String json, String pointer) {
        try {
            JsonNode found = JSON.readTree(json).at("/" + pointer);
            if (found.isMissingNode()) {
                throw new IllegalStateException("no " + pointer + " in " + json);
            }
            return found.asText();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
