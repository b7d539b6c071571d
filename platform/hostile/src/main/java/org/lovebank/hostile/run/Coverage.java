package org.lovebank.hostile.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.wire.Octets;
import org.lovebank.stack.demo.api.Api;

/** How deep each operation was reached: whether it ever said yes, to whom and to what, and how it said no. */
final class Coverage {

    private static final int OK = 200;
    private static final int REFUSED = 400;

    private final List<Operation> operations;
    private final Map<String, Accepted> accepted = new HashMap<>();
    private final Map<String, Set<String>> told = new TreeMap<>();
    private final Set<String> closed = new TreeSet<>();

    Coverage(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    void saw(Operation operation, Caller caller, Attempt attempt, int status, String code) {
        if (status >= OK && status < REFUSED) {
            accepted.put(operation.address(), new Accepted(caller, attempt));
        } else {
            told.computeIfAbsent(operation.address(), _ -> new TreeSet<>())
                    .add(status + (code.isEmpty() ? "" : " " + code));
            if (code.equals("NOT_ALLOWED")) {
                closed.add(operation.address() + caller);
            }
        }
    }

    Optional<Accepted> accepted(Operation operation) {
        return Optional.ofNullable(accepted.get(operation.address()));
    }

    boolean closed(Operation operation, Caller caller) {
        return closed.contains(operation.address() + caller);
    }

    /** How many of 100 operations have said yes at least once. */
    int share() {
        return operations.isEmpty() ? 0 : 100 * accepted.size() / operations.size();
    }

    /** Those that never said yes, with what they said. */
    List<String> never() {
        List<String> never = new ArrayList<>();
        operations.stream()
                .filter(operation -> !accepted.containsKey(operation.address()))
                .forEach(operation ->
                        never.add(operation.address() + "  " + told.getOrDefault(operation.address(), Set.of())));
        return never;
    }

    @Override
    public String toString() {
        int reasons = told.values().stream().mapToInt(Set::size).sum();
        return "%d of %d operations said yes (%d %%), %d different refusals were met"
                .formatted(accepted.size(), operations.size(), share(), reasons);
    }

    /** What an operation took, and from whom. */
    record Accepted(Caller caller, Attempt attempt) {

        Optional<JsonNode> body() {
            Octets body = attempt.body();
            if (body == null || !"application/json".equals(attempt.headers().get("Content-Type"))) {
                return Optional.empty();
            }
            try {
                return Optional.of(Api.JSON.readTree(body.toString()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
