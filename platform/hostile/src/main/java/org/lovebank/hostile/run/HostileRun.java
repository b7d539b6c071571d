package org.lovebank.hostile.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.attempt.Attempts;
import org.lovebank.hostile.attempt.Known;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.verdict.Fault;
import org.lovebank.hostile.verdict.Verdict;
import org.lovebank.hostile.wire.Answer;
import org.lovebank.hostile.wire.Wire;

/** Attacks one operation after the other, so that what a table holds afterwards can be told to it. */
final class HostileRun {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REFUSED = 400;
    private static final int LOOKS = 3;

    private final URI gateway;
    private final List<Caller> callers;
    private final Map<String, Rows> rows;
    private final long seed;
    private final Report report = new Report();

    HostileRun(URI gateway, List<Caller> callers, Map<String, Rows> rows, long seed) {
        this.gateway = gateway;
        this.callers = List.copyOf(callers);
        this.rows = Map.copyOf(rows);
        this.seed = seed;
    }

    Report attack(List<Operation> operations, List<Operation> targets, int attempts) throws SQLException {
        try (Wire wire = new Wire(gateway.getHost(), gateway.getPort(), PATIENCE)) {
            Known known = callers.getFirst().look(wire, operations);
            for (Operation target : targets) {
                attack(wire, target, known, attempts);
            }
        }
        return report;
    }

    private void attack(Wire wire, Operation operation, Known known, int count) throws SQLException {
        Random random = new Random(seed ^ operation.address().hashCode());
        JsonNode example = operation.body().orElseGet(JsonNodeFactory.instance::objectNode);
        List<Try> tries = new Attempts(operation, known, example, random)
                .next(count).stream()
                        .map(attempt -> new Try(callers.get(Math.max(0, random.nextInt(-2, callers.size()))), attempt))
                        .toList();
        Rows books = Objects.requireNonNull(rows.get(operation.house()), operation.house());
        Map<String, Long> before = books.counted();
        List<Try> refused = new ArrayList<>();
        for (Try each : tries) {
            if (ask(wire, operation, each) >= REFUSED) {
                refused.add(each);
            }
        }
        boolean compare = refused.size() == tries.size();
        if (compare) {
            halfDone(wire, operation, refused, books, Rows.changed(before, books.counted()));
        }
        report.operationDone(compare);
    }

    /** A job may write at the same time; what refused requests write, they write each time again. */
    private void halfDone(Wire wire, Operation operation, List<Try> refused, Rows books, Set<String> changed)
            throws SQLException {
        Set<String> suspects = new HashSet<>(changed);
        for (int look = 0; look < LOOKS && !suspects.isEmpty(); look++) {
            Map<String, Long> before = books.counted();
            refused.forEach(each -> ask(wire, operation, each));
            suspects.retainAll(Rows.changed(before, books.counted()));
        }
        if (!suspects.isEmpty()) {
            report.fault(new Fault(Fault.Kind.HALF_DONE, operation.address(), "all of them", "rows in " + suspects));
        }
    }

    private int ask(Wire wire, Operation operation, Try each) {
        Attempt attempt = each.attempt();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", each.caller().authorization());
        headers.putAll(attempt.headers());
        Answer answer = wire.ask(attempt.method(), attempt.target(), headers, attempt.body());
        report.saw(answer.status());
        Verdict.on(operation, attempt, answer).ifPresent(report::fault);
        return answer.status();
    }

    private record Try(Caller caller, Attempt attempt) {}
}
