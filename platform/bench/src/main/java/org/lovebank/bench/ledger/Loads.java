package org.lovebank.bench.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.ledger.Ground.Cpu;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.LoadResult;

/** Deposits over HTTP: one at a time, in bulk, at one branch, and once more. */
final class Loads {

    static final int BULK = 500;
    private static final int BULK_CONNECTIONS = 4;
    private static final int WIDE = 256;
    private static final int REPLAYS = 20_000;
    private static final double IDLE_RATE = 50;

    private final Ground ground;
    private final LedgerPlan plan;
    private final Median numbers;
    private final Map<String, List<DepositRequests>> answered = new LinkedHashMap<>();
    private long runs = 1;

    Loads(Ground ground, LedgerPlan plan, Median numbers) {
        this.ground = ground;
        this.plan = plan;
        this.numbers = numbers;
    }

    void warmUp() throws IOException, InterruptedException {
        // Both lists of holders: a holder who is read for the first time is another measurement.
        for (List<UUID> holders : List.of(ground.holders.atManyBranches(), ground.holders.atOneBranch())) {
            new HttpLoad(ground.house.address(), 128).all(requests("warm-up", holders, 1), plan.warmUpDeposits() / 2);
        }
        DepositRequests bulk = requests("warm-up", ground.holders.atManyBranches(), BULK);
        new HttpLoad(ground.house.address(), BULK_CONNECTIONS).all(bulk, plan.warmUpDeposits() / BULK);
    }

    void round() throws IOException, InterruptedException {
        for (int connections : plan.connections()) {
            measure("A1/" + connections, connections, 1, ground.holders.atManyBranches());
        }
        measure("AB", BULK_CONNECTIONS, BULK, ground.holders.atManyBranches());
        // Side by side and in turn, so that the machine's mood falls on both.
        measure("hot/many", WIDE, 1, ground.holders.atManyBranches());
        measure("hot/one", WIDE, 1, ground.holders.atOneBranch());
        idle();
        replay();
    }

    /** Holders whom the house knows from the database only, once, when everything else is warm. */
    void newcomers() throws IOException, InterruptedException {
        DepositRequests requests = DepositRequests.oneEach(runs++, ground.holders.newcomers());
        answered.computeIfAbsent("newcomers", _ -> new ArrayList<>()).add(requests);
        LoadResult result = new HttpLoad(ground.house.address(), WIDE)
                .all(requests, ground.holders.newcomers().size());
        numbers.add("newcomers", result.perSecond());
        LedgerBench.progress("newcomers %,9.0f/s".formatted(result.perSecond()));
        refused(result);
    }

    /** Every yes of every load is looked for, and the books are proved. */
    void prove(Report report) throws IOException, InterruptedException, SQLException {
        Checker checker = new Checker(ground.ledger);
        for (var load : answered.entrySet()) {
            for (DepositRequests requests : load.getValue()) {
                report.add(checker.answered(load.getKey(), requests.run(), requests.answered()));
            }
        }
        report.add(checker.sums());
        report.add(checker.balances());
        report.add(Checker.chain(ground.house));
        double refused = numbers.has("refused") ? numbers.of("refused") : 0;
        report.add(new Proof("no deposit was refused", refused == 0, (long) refused + " refused"));
    }

    void sizes() throws SQLException {
        long transfers = ground.ledger.count("select count(*) from transfer");
        ground.ledger.run("vacuum analyze transfer");
        numbers.add(
                "bytes/transfer", ground.ledger.count("select pg_total_relation_size('transfer')") * 1.0 / transfers);
        numbers.add("bytes/heap", ground.ledger.count("select pg_table_size('transfer')") * 1.0 / transfers);
        numbers.add("bytes/note", ground.ledger.count("select pg_total_relation_size('deposit')") * 1.0 / transfers);
    }

    private void idle() throws IOException, InterruptedException {
        Thread.sleep(300);
        DepositRequests requests = requests("idle", ground.holders.atManyBranches(), 1);
        Duration longEnough = plan.slice().compareTo(Duration.ofSeconds(6)) < 0 ? Duration.ofSeconds(6) : plan.slice();
        LoadResult result = new HttpLoad(ground.house.address(), 8).atRate(requests, longEnough, IDLE_RATE);
        numbers.add("idle/p50", result.latencies().millis(0.5));
        numbers.add("idle/p99", result.latencies().millis(0.99));
        LedgerBench.progress("idle      p50 %.1f ms  p99 %.1f ms"
                .formatted(result.latencies().millis(0.5), result.latencies().millis(0.99)));
        refused(result);
    }

    private void replay() throws IOException, InterruptedException {
        DepositRequests requests = requests("replay", ground.holders.atManyBranches(), 1);
        int count = plan.quick() ? REPLAYS / 4 : REPLAYS;
        HttpLoad load = new HttpLoad(ground.house.address(), WIDE);
        Cpu before = ground.cpu();
        LoadResult first = load.all(requests, count);
        Cpu between = ground.cpu();
        LoadResult again = load.all(requests, count);
        Cpu after = ground.cpu();
        numbers.add("replay/first", first.perSecond());
        numbers.add("replay/again", again.perSecond());
        numbers.add(
                "replay/cost",
                (after.postgres() + after.house() - between.postgres() - between.house())
                        * 1.0
                        / Math.max(1, between.postgres() + between.house() - before.postgres() - before.house()));
        LedgerBench.progress("replay    %,9.0f/s after %,.0f/s".formatted(again.perSecond(), first.perSecond()));
        refused(first);
        refused(again);
    }

    private void measure(String name, int connections, int items, List<UUID> holders)
            throws IOException, InterruptedException {
        DepositRequests requests = requests(name, holders, items);
        Thread.sleep(200);
        Cpu before = ground.cpu();
        LoadResult result = new HttpLoad(ground.house.address(), connections).asFastAsItGoes(requests, plan.slice());
        Cpu after = ground.cpu();
        double done = Math.max(1, result.done());
        numbers.add(name, result.perSecond());
        numbers.add(name + "/p50", result.latencies().millis(0.5));
        numbers.add(name + "/p99", result.latencies().millis(0.99));
        numbers.add(name + "/cpu-postgres", (after.postgres() - before.postgres()) / done);
        numbers.add(name + "/cpu-house", (after.house() - before.house()) / done);
        numbers.add(name + "/cpu-kafka", (after.kafka() - before.kafka()) / done);
        numbers.add(name + "/cpu-generator", result.generatorCpuMicros() / done);
        long ours = after.postgres()
                + after.house()
                + after.kafka()
                - before.postgres()
                - before.house()
                - before.kafka()
                + result.generatorCpuMicros();
        numbers.add(name + "/other-load", (after.busy() - before.busy() - ours) / 10_000.0 / result.seconds());
        refused(result);
        LedgerBench.progress(
                "%-9s %,9.0f/s  p50 %.1f ms  p99 %.1f ms  CPU µs pg %.0f house %.0f kafka %.0f generator %.0f"
                                .formatted(
                                        name,
                                        result.perSecond(),
                                        result.latencies().millis(0.5),
                                        result.latencies().millis(0.99),
                                        (after.postgres() - before.postgres()) / done,
                                        (after.house() - before.house()) / done,
                                        (after.kafka() - before.kafka()) / done,
                                        result.generatorCpuMicros() / done)
                        + (result.refused() > 0 ? "  refused " + result.refused() + ": " + result.firstRefusal() : ""));
    }

    private void refused(LoadResult result) {
        if (result.refused() > 0) {
            numbers.add("refused", (double) result.refused());
        }
    }

    private DepositRequests requests(String name, List<UUID> holders, int items) {
        DepositRequests requests = new DepositRequests(runs++, holders, items);
        answered.computeIfAbsent(name, _ -> new ArrayList<>()).add(requests);
        return requests;
    }
}
