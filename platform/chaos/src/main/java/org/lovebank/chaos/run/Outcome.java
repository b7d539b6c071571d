package org.lovebank.chaos.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lovebank.chaos.check.Finding;
import org.lovebank.chaos.nemesis.Blow;

/**
 * How a run ended.
 *
 * @param stories whole stories that people lived through
 * @param steps steps of them
 * @param held checks that found nothing
 */
public record Outcome(List<Blow> struck, int stories, int steps, int held, List<Finding> findings) {

    public Outcome {
        struck = List.copyOf(struck);
        findings = List.copyOf(findings);
    }

    public boolean good() {
        return findings.isEmpty();
    }

    /** How often each part was struck. */
    private Map<String, Long> blows() {
        return struck.stream()
                .collect(Collectors.groupingBy(
                        blow -> blow.kind() + " " + blow.part(), TreeMap::new, Collectors.counting()));
    }

    @Override
    public String toString() {
        return "%d blows %s%n%d stories, %d steps; %d checks held, %d violations"
                .formatted(struck.size(), blows(), stories, steps, held, findings.size());
    }
}
