package org.lovebank.bench.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Report;

/** Turns medians into figures beside their baselines and goals. */
final class Figures {

    private static final int HASHED_BYTES = 290;
    private static final int HASHES = 200_000;

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

    /** No switch turns the chain off, so its cost is taken from the processor's side: one SHA-256 of a row's bytes. */
    private void trust(Report report) {
        double micros = hashMicros();
        double all = numbers.of("A1/256/cpu-postgres") + numbers.of("A1/256/cpu-house");
        double share = all > 0 ? 100 * (2 * micros + storedMicros()) / all : 0;
        report.add(Figure.atMost(
                "trust: chain and its column",
                share,
                "% of CPU",
                8,
                String.format(
                        Locale.ROOT,
                        "computed: SHA-256 of a row takes %.2f µs here, counted twice for the row's bytes, and the 33 bytes"
                                + " stored; of %.0f µs a deposit. Checkpoints and the nightly checks ran or may run beside.",
                        micros,
                        all)));
    }

    /** The hash column's share of what PostgreSQL writes: its bytes of the row's. */
    private double storedMicros() {
        double heap = numbers.of("bytes/heap");
        return heap > 0 ? numbers.of("A1/256/cpu-postgres") * 33 / numbers.of("bytes/transfer") : 0;
    }

    private static double hashMicros() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] row = new byte[HASHED_BYTES];
            byte[] hash = new byte[32];
            long begin = 0;
            for (int i = -HASHES; i < HASHES; i++) {
                if (i == 0) {
                    begin = System.nanoTime();
                }
                digest.update(hash);
                hash = digest.digest(row);
            }
            return (System.nanoTime() - begin) / 1e3 / HASHES;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
