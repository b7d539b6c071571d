package org.lovebank.chaos.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lovebank.chaos.finding.Finding;
import org.lovebank.chaos.nemesis.Blow;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.chaos.workload.Tally;

/**
 * How a run ended.
 *
 * @param notRun what this machine did not allow, with the reason: nothing is known about it
 * @param held checks that found nothing
 */
public record Outcome(
        List<Blow> struck, Stories stories, Sums sums, List<String> notRun, int held, List<Finding> findings) {

    public Outcome {
        struck = List.copyOf(struck);
        notRun = List.copyOf(notRun);
        findings = List.copyOf(findings);
    }

    /** Whole journeys and their steps, whole lives, and what met a wrong clock and so says nothing. */
    record Stories(int journeys, int steps, int lives, int waived) {}

    /** What was counted. */
    record Sums(Tally tally, Memory memory, Map<String, Long> counters, String recoveries) {

        /** A long run in which nothing came twice did not test what it is for. */
        List<Finding> notTested() {
            List<Finding> findings = new ArrayList<>();
            if (of(Figures.DUPLICATES) == 0) {
                findings.add(new Finding("sometimes an event comes twice", "never in this run"));
            }
            if (tally.replayed() == 0) {
                findings.add(new Finding("sometimes an answer is given again", "never in this run"));
            }
            return findings;
        }

        long of(String counter) {
            return counters.getOrDefault(counter, 0L);
        }
    }

    public boolean good() {
        return findings.isEmpty();
    }

    private Map<String, Long> blows() {
        return struck.stream()
                .collect(Collectors.groupingBy(blow -> blow.kind().name(), TreeMap::new, Collectors.counting()));
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(notRun);
        lines.add(struck.size() + " blows " + blows());
        lines.add("%d lives, %d journeys (%d steps), %d not judged because a clock was wrong"
                .formatted(stories.lives(), stories.journeys(), stories.steps(), stories.waived()));
        lines.add(sums.tally().toString());
        lines.add("remembered: " + sums.memory());
        lines.add("events: %d applied, %d duplicates skipped, %d gaps healed"
                .formatted(sums.of(Figures.APPLIED), sums.of(Figures.DUPLICATES), sums.of(Figures.GAPS_HEALED)));
        lines.add("recovery after a new start: " + sums.recoveries());
        lines.add("%d checks held, %d violations".formatted(held, findings.size()));
        return String.join("\n", lines);
    }
}
