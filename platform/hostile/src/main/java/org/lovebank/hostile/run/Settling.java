package org.lovebank.hostile.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.guess.Guess;
import org.lovebank.hostile.guess.Lessons;
import org.lovebank.hostile.known.Known;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.verdict.Verdict;
import org.lovebank.hostile.wire.Answer;
import org.lovebank.hostile.wire.Wire;
import org.lovebank.stack.demo.api.Api;

/**
 * Lives in the street before it is attacked: calls every operation as it wants to be called, with what other answers have
 * named, round after round, until most have said yes.
 */
final class Settling {

    private static final int REFUSED = 400;
    private static final int TRIES = 6;
    /** So many of the callers have every role; they stand first. */
    private static final int STAFF = 2;
    /** What ends things comes when the others had their turn. */
    private static final Pattern ENDS =
            Pattern.compile("DELETE .*|.*/(erasure|exit|clos|end|deactiv|suspen|revo|cancel|"
                    + "withdraw|dissol|leav|departure|death|terminat|reject|retire|resign|expel|lock)[a-z-]*.*|PATCH /api/v1/logins.*"
                    + "|.*/(secret|keys?)\\b.*");

    private final Wire wire;
    private final List<Operation> operations;
    private final List<Caller> callers;
    private final Known known;
    private final Coverage coverage;
    private final Report report;
    private final Lessons lessons = new Lessons();
    private final Random random;
    private final Map<String, Operation> reads = new LinkedHashMap<>();

    Settling(
            Wire wire,
            List<Operation> operations,
            List<Caller> callers,
            Known known,
            Coverage coverage,
            Report report,
            long seed) {
        this.wire = wire;
        this.operations = List.copyOf(operations);
        this.callers = List.copyOf(callers);
        this.known = known;
        this.coverage = coverage;
        this.report = report;
        this.random = new Random(seed);
        operations.stream().filter(each -> each.method().equals("GET")).forEach(each -> reads.put(each.path(), each));
    }

    void rounds(int count) {
        for (int round = 1; round <= count; round++) {
            boolean last = round == count;
            for (Operation operation : inOrder()) {
                if (last || !ENDS.matcher(operation.address()).matches()) {
                    call(operation);
                }
            }
        }
    }

    /** Lists, then new things, then what is done with them, in an order that differs from round to round. */
    private List<Operation> inOrder() {
        List<Operation> mixed = new ArrayList<>(operations);
        Collections.shuffle(mixed, random);
        mixed.sort(java.util.Comparator.comparingInt(Settling::turn));
        return mixed;
    }

    private static int turn(Operation operation) {
        boolean inside = operation.path().contains("{");
        return switch (operation.method()) {
            case "GET" -> inside ? 2 : 0;
            case "POST" -> inside ? 3 : 1;
            default -> 4;
        };
    }

    private void call(Operation operation) {
        Optional<Coverage.Accepted> before = coverage.accepted(operation);
        int tries = before.isPresent() ? 1 : TRIES;
        for (int attempt = 0; attempt < tries; attempt++) {
            Caller caller =
                    before.isPresent() && random.nextBoolean() ? before.get().caller() : somebody(operation);
            if (ask(operation, caller) < REFUSED) {
                return;
            }
        }
    }

    /** Mostly somebody who has every role: the others meet closed doors at most addresses. */
    private Caller somebody(Operation operation) {
        List<Caller> open = callers.stream()
                .filter(each -> !coverage.closed(operation, each))
                .toList();
        if (open.isEmpty()) {
            return callers.getFirst();
        }
        return open.get(
                random.nextBoolean() ? random.nextInt(Math.min(STAFF, open.size())) : random.nextInt(open.size()));
    }

    private int ask(Operation operation, Caller caller) {
        Guess guess = new Guess(operation, known, lessons, random);
        String target = guess.target();
        Attempt attempt = guess.at(target, version(operation, target, caller));
        Answer answer = send(attempt, caller);
        report.saw(answer.status());
        Verdict.on(operation, attempt, answer).ifPresent(report::fault);
        Optional<JsonNode> said = json(answer);
        coverage.saw(
                operation,
                caller,
                attempt,
                answer.status(),
                said.map(problem -> problem.path("code").asText()).orElse(""));
        if (answer.status() < REFUSED) {
            said.ifPresent(named -> known.learn(operation.path(), named));
        } else {
            said.ifPresent(problem -> lessons.learn(operation, attempt, problem));
        }
        return answer.status() == 0 ? REFUSED : answer.status();
    }

    private @Nullable String version(Operation operation, String target, Caller caller) {
        if (!operation.headers().contains("If-Match")) {
            return null;
        }
        String thing = target.replaceAll("\\?.*", "");
        for (String path = operation.path(); path.contains("/"); path = path.substring(0, path.lastIndexOf('/'))) {
            if (reads.containsKey(path)) {
                return send(new Attempt("read", "GET", thing, Map.of(), null, false), caller)
                        .header("etag");
            }
            thing = thing.substring(0, thing.lastIndexOf('/'));
        }
        return null;
    }

    private Answer send(Attempt attempt, Caller caller) {
        Map<String, String> headers = new LinkedHashMap<>(attempt.headers());
        headers.put("Authorization", caller.authorization());
        return wire.ask(attempt.method(), attempt.target(), headers, attempt.body());
    }

    private static Optional<JsonNode> json(Answer answer) {
        if (!answer.mediaType().endsWith("json")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Api.JSON.readTree(answer.text()));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
