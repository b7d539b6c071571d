package org.lovebank.chaos.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lovebank.stack.street.Progress;

/**
 * How long after its new start each part served again: a house when it says that it is ready, PostgreSQL when it takes
 * connections, Kafka when it does; and from there until work goes on.
 */
final class Recoveries implements Progress {

    private final Map<String, List<Duration>> taken = new TreeMap<>();

    /** The first start is no recovery. */
    Progress ofNobody() {
        return new Progress() {
            @Override
            public void notice(String words) {}

            @Override
            public void ready(String part, Duration took, String words) {}

            @Override
            public void alreadyRuns(String part, String words) {}
        };
    }

    @Override
    public void notice(String words) {}

    @Override
    public void ready(String part, Duration took, String words) {
        boolean house = !part.equals("postgres") && !part.equals("kafka");
        took(house ? "a house is ready" : part + " takes connections", took);
    }

    @Override
    public void alreadyRuns(String part, String words) {}

    synchronized void took(String what, Duration duration) {
        taken.computeIfAbsent(what, _ -> new ArrayList<>()).add(duration);
    }

    /** {@code what: median, worst, of so many}. */
    synchronized String told() {
        return taken.entrySet().stream()
                .map(each -> {
                    List<Duration> sorted = each.getValue().stream().sorted().toList();
                    return "%s: median %.1f s, worst %.1f s (%d)"
                            .formatted(
                                    each.getKey(),
                                    sorted.get(sorted.size() / 2).toMillis() / 1e3,
                                    sorted.getLast().toMillis() / 1e3,
                                    sorted.size());
                })
                .collect(Collectors.joining("; "));
    }
}
