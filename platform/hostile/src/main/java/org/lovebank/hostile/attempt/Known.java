package org.lovebank.hostile.attempt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Ids of things that exist: an attack that only ever meets 404 shows little.
 *
 * @param idsByPath by the address of the list that named them
 */
public record Known(Map<String, List<String>> idsByPath) {

    public Known {
        idsByPath = Map.copyOf(idsByPath);
    }

    Optional<String> idFor(String pathBeforeParameter, RandomGenerator random) {
        String path = pathBeforeParameter.endsWith("/")
                ? pathBeforeParameter.substring(0, pathBeforeParameter.length() - 1)
                : pathBeforeParameter;
        List<String> ids = idsByPath.getOrDefault(path, List.of());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }
}
