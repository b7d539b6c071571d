package org.lovebank.hostile.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.lovebank.hostile.known.Known;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.wire.Octets;

/** Thinks of requests for one operation; the same seed thinks of the same ones. */
public final class Attempts {

    private static final List<String> VERBS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "FOO");
    private static final String KEY = "Idempotency-Key";

    private final Operation operation;
    private final Known known;
    private final RandomGenerator random;
    private final Targets targets;
    private final JsonNode body;
    private final Bodies bodies;

    public Attempts(Operation operation, Known known, JsonNode exampleOrEmpty, RandomGenerator random) {
        this.operation = operation;
        this.known = known;
        this.random = random;
        this.targets = new Targets(operation, known, random);
        this.body = exampleOrEmpty;
        this.bodies = new Bodies(exampleOrEmpty);
    }

    /** About so many: first one that is right, then each family of tricks in turn. */
    public List<Attempt> next(int count) {
        List<Attempt> all = new ArrayList<>();
        all.add(good());
        for (int turn = random.nextInt(8); all.size() < count; turn++) {
            all.add(
                    switch (turn % 8) {
                        case 0, 1, 2, 3 -> operation.body().isPresent() ? tampered() : address();
                        case 4 -> address();
                        case 5 -> header();
                        case 6 -> operation.body().isPresent() ? envelope() : address();
                        default -> random.nextInt(4) == 0 ? verb() : tokenless();
                    });
        }
        return all;
    }

    private Attempt good() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (operation.once()) {
            headers.put(KEY, new UUID(random.nextLong(), random.nextLong()).toString());
        }
        if (operation.headers().contains("If-Match")) {
            headers.put("If-Match", "\"v0\"");
        }
        Octets bytes = null;
        if (operation.body().isPresent()) {
            headers.put("Content-Type", "application/json");
            bytes = Octets.of(body.toString());
        } else if (operation.form()) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            bytes = Octets.of("grant_type=%00&token=&code=a");
        } else if (!operation.method().equals("GET")) {
            bytes = Octets.NONE;
        }
        return new Attempt("as the reference says", operation.method(), targets.good(), headers, bytes, false);
    }

    private Attempt tampered() {
        Bodies.Wrong wrong = bodies.next(random);
        return good().sent(wrong.trick(), wrong.json());
    }

    private Attempt envelope() {
        if (random.nextInt(40) == 0) {
            return Envelopes.oversized(good());
        }
        List<Attempt> all = Envelopes.of(good(), body.toString(), bodies);
        return all.get(random.nextInt(all.size()));
    }

    private Attempt address() {
        boolean path = targets.hasParameters() && random.nextBoolean();
        String target = path ? targets.oddPath() : targets.oddQuery();
        return good().to("address", target);
    }

    private Attempt header() {
        String value = Oddities.HEADER.get(random.nextInt(Oddities.HEADER.size()));
        return switch (random.nextInt(6)) {
            case 0 -> good().with("odd key", KEY, value);
            case 1 -> good().with("odd If-Match", "If-Match", value);
            case 2 -> good().with("odd Accept", "Accept", random.nextBoolean() ? "image/png" : value);
            case 3 -> good().with("odd language", "Accept-Language", value);
            case 4 -> good().without(KEY);
            default -> good().with("odd Range", "Range", "bytes=9-1,x-" + value.length());
        };
    }

    private Attempt verb() {
        return good().by(VERBS.get(random.nextInt(VERBS.size()))).mayBreakOffToo();
    }

    private Attempt tokenless() {
        String token = List.of("", "Bearer", "Bearer ", "Bearer a.b.c", "Basic YTpi", "Bearer " + "a".repeat(7000))
                .get(random.nextInt(6));
        return good().with("odd token", "Authorization", token);
    }

    @Override
    public String toString() {
        return operation.address() + " with " + known;
    }
}
