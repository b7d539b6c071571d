package org.lovebank.bench.ledger;

import java.util.List;
import java.util.Locale;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Report;

/** Turns medians into figures beside their baselines and goals. */
final class Figures {

    private final Median numbers;
    private final LedgerPlan plan;

    Figures(Median numbers, LedgerPlan plan) {
        this.numbers = numbers;
        this.plan = plan;
    }

    void into(Report report) {
        double single = best("P1/", plan.clients());
        double batch = best("PB/", List.of(1, 2));
        double widest = numbers.of("A1/256");
        plan.clients().forEach(c -> report.add(plain("P1 pgbench, single, clients=" + c, "P1/" + c)));
        List.of(1, 2).forEach(c -> report.add(plain("PB pgbench, batches of 256, clients=" + c, "PB/" + c)));
        plan.connections()
                .forEach(c -> report.add(Figure.beside(
                        "A1 single over HTTP, connections=" + c,
                        numbers.of("A1/" + c),
                        "1/s",
                        single,
                        costs("A1/" + c))));
        report.add(Figure.times("A1 at 256 against the best P1", widest, "1/s", single, 3, ""));
        if (numbers.has("pgledger/32")) {
            double peer = best("pgledger/", List.of(8, 32));
            report.add(Figure.times("A1 at 256 against pgledger", widest, "1/s", peer, 8, ""));
        }
        report.add(Figure.times("AB bulk over HTTP against PB", numbers.of("AB"), "1/s", batch, 0.85, costs("AB")));
        report.add(Figure.of("idle p50", numbers.of("idle/p50"), "ms", "50 a second, open loop"));
        report.add(Figure.atMost("idle p99", numbers.of("idle/p99"), "ms", 10, ""));
        double penalty = 100 * (1 - numbers.of("hot/one") / Math.max(1, numbers.of("hot/many")));
        report.add(Figure.atMost(
                "hot account: one issuing branch, not 64",
                penalty,
                "% lost",
                5,
                "%,.0f/s against %,.0f/s".formatted(numbers.of("hot/one"), numbers.of("hot/many"))));
        report.add(Figure.beside(
                "replay of the same records",
                numbers.of("replay/again"),
                "1/s",
                numbers.of("replay/first"),
                String.format(Locale.ROOT, "costs %.0f %% of a write's CPU", 100 * numbers.of("replay/cost"))));
        report.add(Figure.beside(
                "holders known from the database only, 256 connections",
                numbers.of("newcomers"),
                "1/s",
                widest,
                "one deposit each"));
        report.add(Figure.atMost(
                "bytes per transfer, heap and indexes",
                numbers.of("bytes/transfer"),
                "bytes",
                450,
                String.format(
                        Locale.ROOT,
                        "heap %.0f; its passbook note in deposit takes %.0f more",
                        numbers.of("bytes/heap"),
                        numbers.of("bytes/note"))));
        reading(report);
        trust(report);
    }

    private void reading(Report report) {
        String rows = String.format(Locale.ROOT, "%,d transfers", plan.history());
        report.add(Figure.of("passbook page of 50, p50", numbers.of("page/p50"), "ms", rows));
        report.add(Figure.atMost("passbook page of 50, p99", numbers.of("page/p99"), "ms", 10, rows));
        if (numbers.has("past/p99")) {
            report.add(Figure.of("balance at a past instant, p50", numbers.of("past/p50"), "ms", rows));
            report.add(Figure.atMost("balance at a past instant, p99", numbers.of("past/p99"), "ms", 10, rows));
        }
    }

    /** The house has no switch that turns the chain off, so the same batch runs inside the server with it and without. */
    private void trust(Report report) {
        double with = numbers.of("PB/1/cpu-postgres");
        double without = numbers.of("unchained/cpu-postgres");
        double house = numbers.of("A1/256/cpu-postgres") + numbers.of("A1/256/cpu-house");
        report.add(Figure.atMost(
                "trust: hash of every row, computed and stored",
                house > 0 ? 100 * (with - without) / house : 0,
                "% of CPU",
                8,
                String.format(
                        Locale.ROOT,
                        "batches of 256 with the chain %.1f µs of PostgreSQL a transfer, without %.1f, on one client; of %.0f µs"
                                + " that house and PostgreSQL spend on a deposit. Checkpoints and samples ran beside all of it.",
                        with,
                        without,
                        house)));
    }

    private double best(String prefix, List<Integer> clients) {
        return clients.stream().mapToDouble(c -> numbers.of(prefix + c)).max().orElse(0);
    }

    private Figure plain(String name, String key) {
        return Figure.of(
                name,
                numbers.of(key),
                "1/s",
                String.format(Locale.ROOT, "CPU µs postgres %.0f", numbers.of(key + "/cpu-postgres")));
    }

    private String costs(String key) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms; CPU µs postgres %.0f, house %.0f, kafka %.0f, generator %.0f; other load %.0f %% of a core",
                numbers.of(key + "/p50"),
                numbers.of(key + "/p99"),
                numbers.of(key + "/cpu-postgres"),
                numbers.of(key + "/cpu-house"),
                numbers.of(key + "/cpu-kafka"),
                numbers.of(key + "/cpu-generator"),
                numbers.of(key + "/other-load"));
    }
}
