package org.lovebank.hostile.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lovebank.hostile.verdict.Fault;

/** What a run saw. */
public final class Report {

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private List<String> never = List.of();
    private String settled = "";
    private int share;
    private int forged;
    private int operations;
    private int quietlyRefused;

    synchronized void saw(int status) {
        statuses.merge(status, 1L, Long::sum);
    }

    synchronized void forged(int status) {
        forged++;
        saw(status);
    }

    synchronized void fault(Fault fault) {
        faults.add(fault);
    }

    synchronized void operationDone(boolean comparedRows) {
        operations++;
        quietlyRefused += comparedRows ? 1 : 0;
    }

    synchronized void settled(Coverage coverage) {
        settled = coverage.toString();
        share = coverage.share();
        never = coverage.never();
    }

    /** How many of 100 operations said yes at least once before the attack. */
    public synchronized int share() {
        return share;
    }

    /** The operations that never said yes, with what they said instead. */
    public synchronized List<String> never() {
        return never;
    }

    public synchronized List<Fault> faults() {
        return List.copyOf(faults);
    }

    public synchronized long requests() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    public synchronized int operations() {
        return operations;
    }

    public synchronized Map<Integer, Long> statuses() {
        return new TreeMap<>(statuses);
    }

    /** Faults of one kind at one operation are one line. */
    public synchronized List<String> lines() {
        Map<String, List<Fault>> alike = faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.kind() + " " + fault.operation(), LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        alike.values()
                .forEach(group -> lines.add(group.getFirst() + (group.size() > 1 ? "  (×" + group.size() + ")" : "")));
        return lines;
    }

    @Override
    public synchronized String toString() {
        long failed = statuses.entrySet().stream()
                .filter(status -> status.getKey() >= 500)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return "%d operations, %d requests, %d answers of 500 and above, %d faults; tables compared at %d operations%nanswers %s%n%s%n%d forged tokens shown to the houses themselves"
                .formatted(operations, requests(), failed, faults.size(), quietlyRefused, statuses, settled, forged);
    }
}
