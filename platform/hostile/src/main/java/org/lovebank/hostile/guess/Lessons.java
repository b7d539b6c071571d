package org.lovebank.hostile.guess;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.reference.Operation;

/** What refusals have taught about the bodies of each operation: which parts were missed and which were not wanted. */
public final class Lessons {

    private static final int FORGETS = 5;

    private final Map<String, Set<String>> missed = new HashMap<>();
    private final Map<String, Set<String>> unwanted = new HashMap<>();

    /** Reads the list of errors of a refused body. */
    public void learn(Operation operation, Attempt attempt, JsonNode problem) {
        String sent = String.valueOf(attempt.body());
        problem.path("errors").forEach(error -> {
            String pointer =
                    error.path("pointer").asText().replaceFirst("^#", "").replaceAll("/\\d+", "/0");
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            boolean there = sent.contains("\"" + name + "\"");
            (there ? unwanted : missed)
                    .computeIfAbsent(operation.address(), _ -> new HashSet<>())
                    .add(pointer);
        });
    }

    boolean missed(Operation operation, String pointer) {
        return missed.getOrDefault(operation.address(), Set.of()).contains(pointer);
    }

    /** Now and then it is tried all the same. */
    boolean unwanted(Operation operation, String pointer, RandomGenerator random) {
        return unwanted.getOrDefault(operation.address(), Set.of()).contains(pointer) && random.nextInt(FORGETS) > 0;
    }
}
