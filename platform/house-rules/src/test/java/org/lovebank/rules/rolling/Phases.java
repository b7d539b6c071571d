package org.lovebank.rules.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.lovebank.rules.rolling.Tidings.Way;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.demo.journey.Journey;
import org.lovebank.stack.demo.journey.JourneyReport;
import org.lovebank.stack.demo.journey.Story;

/**
 * What is tried after each exchange: the whole story, from a wish to a deposit and what is bought for it, with new people;
 * and that every house hears, of what was written since, from each that it heard in the first phase.
 */
final class Phases {

    private final TwoReleases street;
    private final Supplier<String> gateway;
    private final List<Map<Way, Long>> heard = new ArrayList<>();
    private final Map<String, Long> across = new TreeMap<>();
    private int steps;

    Phases(TwoReleases street, Supplier<String> gateway) {
        this.street = street;
        this.gateway = gateway;
    }

    /** With the copies as they are. */
    void play() {
        long from = System.nanoTime();
        String copies = street.toString();
        Tidings tidings = Tidings.fromNow(street.home());
        JourneyReport report = Journey.play(gateway.get(), street.password(), _ -> {});
        assertThat(report.steps().stream().filter(step -> !step.ok()))
                .as("the story with " + copies)
                .isEmpty();
        steps += report.steps().stream().filter(Story.Step::ok).toList().size();
        Map<Way, Long> now = Patience.until(
                "everybody hears everybody with " + copies,
                tidings::heard,
                ways -> ways.keySet().containsAll(waysOfTheFirst()));
        heard.add(now);
        now.forEach(this::countAcross);
        System.out.printf(
                Locale.ROOT,
                "  phase %d: %s: the story in %.1f s, %d events heard%n",
                heard.size(),
                copies,
                Duration.ofNanos(System.nanoTime() - from).toMillis() / 1e3,
                now.values().stream().mapToLong(Long::longValue).sum());
    }

    private Set<Way> waysOfTheFirst() {
        return heard.isEmpty() ? Set.of() : heard.getFirst().keySet();
    }

    private void countAcross(Way way, long events) {
        Optional<Release> from = street.of(way.from());
        Optional<Release> to = street.of(way.to());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            across.merge(from.get() + " → " + to.get() + ": " + way, events, Long::sum);
        }
    }

    int played() {
        return heard.size();
    }

    int steps() {
        return steps;
    }

    /** Events of a house that was all of one release, heard by one that was all of the other: {@code N → N−1: task → volunteer}. */
    Map<String, Long> across() {
        return Map.copyOf(across);
    }
}
