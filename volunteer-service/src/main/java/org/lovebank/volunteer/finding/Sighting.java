package org.lovebank.volunteer.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a rule saw: where, whom and which records it concerns, and the numbers that it compared. */
public record Sighting(
        FindingRule rule,
        String key,
        String areaPath,
        List<UUID> peopleIds,
        List<UUID> recordIds,
        Map<String, Long> numbers) {

    private static final int MOST_RECORDS = 100;

    public Sighting {
        peopleIds = peopleIds.stream().distinct().sorted().toList();
        recordIds = recordIds.stream().distinct().sorted().limit(MOST_RECORDS).toList();
        numbers = new TreeMap<>(numbers);
    }

    /** What was seen of one rule, the same each time that the same is seen. */
    public static String key(FindingRule rule, Object... parts) {
        return rule + ":" + Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(":"));
    }
}
