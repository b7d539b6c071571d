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
    private int operations;
    private int quietlyRefused;

    synchronized void saw(int status) {
        statuses.merge(status, 1L, Long::sum);
    }

    synchronized void fault(Fault fault) {
        faults.add(fault);
    }

    synchronized void operationDone(boolean comparedRows) {
        operations++;
        quietlyRefused += comparedRows ? 1 : 0;
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
        return "%d operations, %d requests, %d answers of 500 and above, %d faults; rows compared at %d operations%nanswers %s"
                .formatted(operations, requests(), failed, faults.size(), quietlyRefused, statuses);
    }
}
