package org.lovebank.bench.registry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Report;

/** What the rounds and the plans come to, with the goals of the registry. */
final class RegistryFigures {

    private static final double LOOK_UP_MILLIS = 50;
    private static final double FIGURE_MILLIS = 500;

    private final RegistrySize size;
    private final Median numbers;

    RegistryFigures(RegistrySize size, Median numbers) {
        this.size = size;
        this.numbers = numbers;
    }

    void into(Report report, List<Question> questions, List<Plans.Seen> plans, long scans) {
        questions.forEach(question -> latency(report, question));
        List<String> scanned = plans.stream()
                .filter(seen -> !seen.scanned().isEmpty())
                .map(seen -> seen.question() + " " + seen.scanned())
                .toList();
        report.add(Figure.atMost(
                "sequential scans of large tables",
                (double) scans + scanned.size(),
                "scans",
                0,
                "of tables of 100,000 rows or more: counted by the database over all rounds, and looked for in the plans of "
                        + "each statement of the house " + scanned));
        Plans.Seen wasteful = plans.stream()
                .max((one, other) -> Long.compare(one.thrownAway(), other.thrownAway()))
                .orElseThrow();
        report.add(Figure.of(
                "most rows that one plan read and left out",
                (double) wasteful.thrownAway(),
                "rows",
                "by the plan of: " + wasteful.question()));
        report.add(Figure.of(
                "statements of one request, the most",
                plans.stream().mapToDouble(Plans.Seen::statements).max().orElse(0),
                "",
                plans.stream()
                        .map(seen -> "%s %.1f".formatted(seen.question(), seen.statements()))
                        .collect(Collectors.joining(", "))));
    }

    private void latency(Report report, Question question) {
        String name = question.name();
        report.add(Figure.beside(
                name + ", p50", numbers.of(name + "/p50"), "ms", numbers.of(name + "/bare50"), "baseline: bare JDBC"));
        double p99 = numbers.of(name + "/p99");
        double bare = numbers.of(name + "/bare99");
        double most = question.figure() ? FIGURE_MILLIS : LOOK_UP_MILLIS;
        report.add(new Figure(
                name + ", p99",
                p99,
                "ms",
                bare,
                bare > 0 ? p99 / bare : 0,
                String.format(Locale.ROOT, "≤ %.0f ms", most),
                p99 <= most,
                "median of %d rounds of %d requests on %d connections; processor time of house and database %.1f ms each"
                        .formatted(
                                size.rounds(),
                                question.figure() ? size.statistics() : size.requests(),
                                RegistryBench.CONNECTIONS,
                                numbers.of(name + "/cpu"))));
    }
}
