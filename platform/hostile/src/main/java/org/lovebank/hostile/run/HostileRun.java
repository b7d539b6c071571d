package org.lovebank.hostile.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.attempt.Attempts;
import org.lovebank.hostile.known.Known;
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
    private final Known known;
    private final Map<String, Rows> rows;
    private final long seed;
    private final Report report;

    HostileRun(URI gateway, List<Caller> callers, Known known, Map<String, Rows> rows, long seed, Report report) {
        this.gateway = gateway;
        this.callers = List.copyOf(callers);
        this.known = known;
        this.rows = Map.copyOf(rows);
        this.seed = seed;
        this.report = report;
    }

    Report attack(List<Operation> operations, List<Operation> targets, int rounds, int attempts) throws SQLException {
        try (Wire wire = new Wire(gateway.getHost(), gateway.getPort(), PATIENCE)) {
            Coverage coverage = new Coverage(operations);
            new Settling(wire, operations, callers, known, coverage, report, seed).rounds(rounds);
            report.settled(coverage);
            for (Operation target : targets) {
                attack(wire, target, coverage.accepted(target), attempts);
            }
        }
        return report;
    }

    private void attack(Wire wire, Operation operation, Optional<Coverage.Accepted> accepted, int count)
            throws SQLException {
        Random random = new Random(seed ^ operation.address().hashCode());
        JsonNode example = operation.body().orElseGet(JsonNodeFactory.instance::objectNode);
        if (example.has("username")) {
            // Wrong passwords lock a door: not the door of those who attack.
            example = ((ObjectNode) example.deepCopy()).put("username", "nobody-" + random.nextInt());
        }
        JsonNode body = accepted.flatMap(Coverage.Accepted::body).orElse(example);
        List<Try> tries = new Attempts(operation, known, body, random)
                .next(count).stream()
                        .map(attempt -> new Try(caller(accepted, random), attempt))
                        .toList();
        Rows books = Objects.requireNonNull(rows.get(operation.house()), operation.house());
        List<Try> refused = new ArrayList<>();
        for (Try each : tries) {
            if (ask(wire, operation, each) >= REFUSED) {
                refused.add(each);
            }
        }
        if (!refused.isEmpty()) {
            halfDone(wire, operation, refused, books);
        }
        report.operationDone(!refused.isEmpty());
    }

    /** Mostly who got in, or who has every role. */
    private Caller caller(Optional<Coverage.Accepted> accepted, Random random) {
        int who = random.nextInt(-4, callers.size());
        return who >= 0
                ? callers.get(who)
                : accepted.map(Coverage.Accepted::caller).orElseGet(callers::getFirst);
    }

    /** What was refused is asked again: a job may write at the same time, but what a refused request writes comes each time. */
    private void halfDone(Wire wire, Operation operation, List<Try> refused, Rows books) throws SQLException {
        Set<String> suspects = new HashSet<>();
        for (int look = 0; look < LOOKS && (look == 0 || !suspects.isEmpty()); look++) {
            Map<String, String> before = books.sums();
            boolean allRefused = true;
            for (Try each : refused) {
                allRefused &= ask(wire, operation, each) >= REFUSED;
            }
            Set<String> changed = Rows.changed(before, books.sums());
            if (!allRefused) {
                return;
            }
            if (look == 0) {
                suspects.addAll(changed);
            }
            suspects.retainAll(changed);
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
