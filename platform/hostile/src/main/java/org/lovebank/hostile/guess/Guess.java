package org.lovebank.hostile.guess;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.known.Known;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.wire.Octets;

/** Guesses how one operation is called rightly. */
public final class Guess {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String TABLE =
            "姓名,性别,出生日期,证件类型,证件号码,手机号\n王某,女,1956-03-07,居民身份证,110101195603070022,13800000000\n";

    private final Operation operation;
    private final Known known;
    private final Lessons lessons;
    private final RandomGenerator random;
    private final Values values;

    public Guess(Operation operation, Known known, Lessons lessons, RandomGenerator random) {
        this.operation = operation;
        this.known = known;
        this.lessons = lessons;
        this.random = random;
        this.values = new Values(known, random);
    }

    /** An address with things that are there, as far as any are known, and the queries that it needs. */
    public String target() {
        StringBuilder target = new StringBuilder(path());
        char between = '?';
        for (String query : operation.queries()) {
            boolean needed = operation.needs().queries().containsKey(query);
            if (needed || (random.nextInt(4) == 0 && !query.equals("cursor"))) {
                target.append(between)
                        .append(query)
                        .append('=')
                        .append(URLEncoder.encode(word(query), StandardCharsets.UTF_8));
                between = '&';
            }
        }
        return target.toString();
    }

    /** With {@code version} as what the thing was when it was read. */
    public Attempt at(String target, @Nullable String version) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (operation.once()) {
            // Not by the seed: a second run on the same street would only meet the answers of the first.
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.headers().contains("If-Match")) {
            headers.put("If-Match", version == null ? "\"v0\"" : version);
        }
        return new Attempt("a guess", operation.method(), target, headers, body(headers), false);
    }

    private @Nullable Octets body(Map<String, String> headers) {
        Optional<JsonNode> example = operation.body();
        if (example.isPresent()) {
            headers.put("Content-Type", "application/json");
            return Octets.of(new Letter(operation, lessons, values, random)
                    .of(example.get())
                    .toString());
        }
        if (operation.form()) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            return Octets.of("grant_type=client_credentials&token=x&code="
                    + known.wordFor("code", random).orElse("a"));
        }
        if (operation.path().contains("/imports")) {
            headers.put("Content-Type", "text/csv");
            return Octets.of(TABLE);
        }
        return operation.method().equals("GET") ? null : Octets.NONE;
    }

    private String path() {
        Matcher parameter = PARAMETER.matcher(operation.path());
        StringBuilder filled = new StringBuilder();
        while (parameter.find()) {
            String before = operation.path().substring(0, parameter.start());
            String name = parameter.group(1);
            Optional<String> found = name.equals("id") || name.endsWith("Id")
                    ? known.idFor(before, random).or(() -> known.referredBy(name, random))
                    : word(before, name);
            parameter.appendReplacement(filled, Matcher.quoteReplacement(found.orElseGet(this::nobody)));
        }
        return parameter.appendTail(filled).toString();
    }

    private Optional<String> word(String before, String name) {
        if (name.equals("path")) {
            return Optional.of(values.place());
        }
        String list = before.replaceAll(".*/([a-z-]+)/$", "$1");
        return known.wordFor(list.replaceAll("s$", "") + name, random)
                .or(() -> known.wordFor(name, random))
                .or(() -> Optional.of("1"));
    }

    private String word(String query) {
        List<String> words = operation.needs().queries().getOrDefault(query, List.of());
        if (!words.isEmpty()) {
            return words.get(random.nextInt(words.size()));
        }
        return values.forQuery(query);
    }

    private String nobody() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | 0x8000000000000000L)
                .toString();
    }
}
