package org.lovebank.hostile.known;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids and codes of things that exist: an attack that only ever meets 404 shows little. */
public final class Known {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PARAMETERS = Pattern.compile("/\\{[^}]+}");
    private static final int MOST = 60;
    private static final int YOUNGEST = 6;

    private final Map<String, Set<String>> values = new TreeMap<>();

    /** What an answer at this address of the reference names. */
    public void learn(String path, JsonNode answer) {
        JsonNode items = answer.has("items") ? answer.path("items") : answer;
        if (items.isArray()) {
            items.forEach(item -> thing(path, item));
        } else {
            thing(path, items);
        }
    }

    private void thing(String path, JsonNode thing) {
        String list = Stem.ofList(PARAMETERS.matcher(path).replaceAll(""));
        String before = path.contains("/{") ? Stem.ofList(path.substring(0, path.lastIndexOf("/{"))) : list;
        for (String name : List.of("id", "code", "path", "version", "no", "cardNo")) {
            String value = thing.path(name).asText();
            if (!value.isEmpty()) {
                // An action answers with what it changed, a sub-list with what it holds.
                keep(list + (name.equals("id") ? "" : name.toLowerCase(Locale.ROOT)), value);
                keep(before + (name.equals("id") ? "" : name.toLowerCase(Locale.ROOT)), value);
            }
        }
        inside(thing);
    }

    private void inside(JsonNode node) {
        node.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                if (!field.getKey().equals("id")) {
                    keep(field.getKey(), field.getValue().asText());
                }
            } else {
                field.getValue().forEach(each -> {
                    if (each.isTextual() && ID.matcher(each.asText()).matches()) {
                        keep(Stem.ofField(field.getKey()), each.asText());
                    } else if (each.isObject()) {
                        thing("/" + field.getKey(), each);
                    }
                });
                if (field.getValue().isObject()) {
                    inside(field.getValue());
                }
            }
        });
    }

    private void keep(String name, String value) {
        boolean speaks = ID.matcher(value).matches()
                || name.endsWith("Path")
                || name.endsWith("path")
                || name.endsWith("ode")
                || name.endsWith("ersion")
                || name.endsWith("No")
                || name.endsWith("no");
        if (speaks && !value.isEmpty()) {
            Set<String> some =
                    values.computeIfAbsent(isId(value) ? Stem.ofField(name) : low(name), _ -> new LinkedHashSet<>());
            some.remove(value);
            some.add(value);
            if (some.size() > MOST) {
                some.remove(some.iterator().next());
            }
        }
    }

    /** For the parameter that follows {@code pathBefore}. */
    public Optional<String> idFor(String pathBefore, RandomGenerator random) {
        String path = pathBefore.endsWith("/") ? pathBefore.substring(0, pathBefore.length() - 1) : pathBefore;
        return among(Stem.ofList(path), random);
    }

    /** For a field that holds the id of something, such as {@code toVolunteerId}, or a list of such. */
    public Optional<String> referredBy(String field, RandomGenerator random) {
        return among(Stem.ofField(field), random);
    }

    /** For a field that holds a code, a number or a version: its own, or that of something with a longer name. */
    public Optional<String> wordFor(String field, RandomGenerator random) {
        Set<String> exact = values.get(low(field));
        if (exact != null && random.nextBoolean()) {
            return pick(exact, random);
        }
        List<Set<String>> alike = values.entrySet().stream()
                .filter(each -> each.getKey().endsWith(low(field)))
                .map(Map.Entry::getValue)
                .toList();
        return alike.isEmpty() ? Optional.empty() : pick(alike.get(random.nextInt(alike.size())), random);
    }

    private Optional<String> among(String stem, RandomGenerator random) {
        Set<String> exact = values.get(stem);
        if (exact != null) {
            return pick(exact, random);
        }
        return values.keySet().stream()
                .filter(each -> stem.endsWith(each) || each.endsWith(stem))
                .max(Comparator.comparingInt(String::length))
                .flatMap(each -> pick(values.get(each), random));
    }

    /** The younger a thing, the likelier something can still be done with it. */
    private static Optional<String> pick(@Nullable Set<String> some, RandomGenerator random) {
        if (some == null) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(some);
        int from = random.nextBoolean() ? Math.max(0, all.size() - YOUNGEST) : 0;
        return Optional.of(all.get(random.nextInt(from, all.size())));
    }

    public static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return values.size() + " kinds of things known";
    }
}
