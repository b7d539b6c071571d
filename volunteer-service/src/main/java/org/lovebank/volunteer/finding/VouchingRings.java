package org.lovebank.volunteer.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lovebank.volunteer.finding.SeenRepository.Vouched;

/** Circles of people who vouch for each other, through one volunteer: two who do it for each other, or more in a row. */
final class VouchingRings {

    private final UUID start;
    private final int most;
    private final Function<UUID, List<Vouched>> vouched;
    private final Map<String, Sighting> found = new TreeMap<>();

    VouchingRings(UUID start, int most, Function<UUID, List<Vouched>> vouched) {
        this.start = start;
        this.most = most;
        this.vouched = vouched;
    }

    List<Sighting> odd() {
        walk(start, new ArrayList<>());
        return List.copyOf(found.values());
    }

    private void walk(UUID at, List<Vouched> way) {
        for (Vouched step : vouched.apply(at)) {
            List<Vouched> further = new ArrayList<>(way);
            further.add(step);
            if (step.witnessId().equals(start)) {
                note(further);
            } else if (further.size() < most
                    && further.stream().noneMatch(seen -> seen.volunteerId().equals(step.witnessId()))) {
                walk(step.witnessId(), further);
            }
        }
    }

    private void note(List<Vouched> ring) {
        List<UUID> people = ring.stream().map(Vouched::volunteerId).sorted().toList();
        List<UUID> records =
                ring.stream().flatMap(step -> step.recordIds().stream()).toList();
        String key = Sighting.key(
                FindingRule.RECIPROCAL_RING, people.stream().map(UUID::toString).collect(Collectors.joining("+")));
        found.putIfAbsent(
                key,
                new Sighting(
                        FindingRule.RECIPROCAL_RING,
                        key,
                        ring.getFirst().areaPath(),
                        people,
                        records,
                        Map.of(
                                "people",
                                (long) people.size(),
                                "records",
                                (long) records.size(),
                                "fewestOfAPair",
                                ring.stream()
                                        .mapToLong(step -> step.recordIds().size())
                                        .min()
                                        .orElse(0))));
    }
}
