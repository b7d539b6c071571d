package org.lovebank.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.machine.CpuTimes;

/** What PostgreSQL does by itself: one transfer a transaction, the same batch as a lane's, and another ledger's transfer. */
final class Baselines {

    static final int BATCH = 256;
    private static final String HASH =
            ", sha256(int8send(v_seq + u.n) || uuid_send(u.id) || int8send(u.da) || int8send(u.ca))";
    private static final int PGLEDGER_ACCOUNTS = 10_000;
    private static final List<Integer> BATCH_CLIENTS = List.of(1, 2);
    private static final List<Integer> PGLEDGER_CLIENTS = List.of(8, 32);

    private final Ground ground;
    private final LedgerPlan plan;
    private final Median numbers;
    private final Report report;
    private Optional<PgBench> pgbench = Optional.empty();
    private Optional<Database> pgledger = Optional.empty();
    private long singles;
    private long batches;

    Baselines(Ground ground, LedgerPlan plan, Median numbers, Report report) {
        this.ground = ground;
        this.plan = plan;
        this.numbers = numbers;
        this.report = report;
    }

    void prepare(List<Path> pgledgerSql) throws IOException, InterruptedException, SQLException {
        ground.single.runScript("single.sql", Holders.ROOT);
        ground.single.runScript("batch.sql", BATCH, ", hash", HASH);
        // The same batch where rows have no hash: what the chain costs, measured.
        ground.unchained.runScript("single.sql", Holders.ROOT);
        ground.unchained.run("alter table transfer drop column hash");
        ground.unchained.runScript("batch.sql", BATCH, "", "");
        pgbench = PgBench.find();
        report.machine(
                "baselines by", pgbench.isPresent() ? "pgbench" : "an own JDBC program (pgbench is not installed)");
        if (pgledgerSql.isEmpty()) {
            report.absent("pgledger: give its SQL with --pgledger FILE");
            return;
        }
        new Database(ground.server.port(), Server.PASSWORD, "postgres").run("create database pgledger");
        Database peer = ground.server.database("pgledger");
        for (Path file : pgledgerSql) {
            peer.run(Files.readString(file));
        }
        peer.run("create table bench_account (n int primary key, id text not null)");
        peer.run(
                "insert into bench_account select n, (pgledger_create_account('bench ' || n, 'MIN')).id from generate_series(1, "
                        + PGLEDGER_ACCOUNTS + ") as n");
        peer.run("analyze");
        pgledger = Optional.of(peer);
    }

    void round() throws IOException, InterruptedException, SQLException {
        // The batches of the round before numbered rows without the sequence.
        ground.single.run("select setval('bench_seq', coalesce((select max(seq) from transfer), 0) + 1)");
        String single = """
                \\set h random(1, %d)
                select bench_single(gen_random_uuid(), gen_random_uuid(), :h);
                """.formatted(plan.holders());
        String call = "select bench_single(gen_random_uuid(), gen_random_uuid(), ?)";
        for (int clients : plan.clients()) {
            singles += measure("P1/" + clients, ground.single, single, call, plan.holders(), clients, 1);
        }
        for (int clients : BATCH_CLIENTS) {
            batches += batches("PB/" + clients, ground.single, clients);
        }
        batches("unchained", ground.unchained, 1);
        if (pgledger.isPresent()) {
            String transfer = """
                    \\set a random(1, %1$d)
                    \\set b 1 + (:a + random(0, %1$d - 2)) %% %1$d
                    select pgledger_create_transfer((select id from bench_account where n = :a), (select id from bench_account where n = :b), 1);
                    """.formatted(PGLEDGER_ACCOUNTS);
            for (int clients : PGLEDGER_CLIENTS) {
                if (pgbench.isPresent()) {
                    measure("pgledger/" + clients, pgledger.get(), transfer, "", 0, clients, 1);
                }
            }
        }
    }

    /** The rows that pgbench says it made are there, and balance. */
    void prove(Report into) throws SQLException {
        Checker checker = new Checker(ground.single);
        into.add(checker.sums());
        into.add(checker.balances());
        long rows = ground.single.count("select count(*) from transfer");
        long told = singles + batches * BATCH;
        // What was on its way when the time was up is committed and not counted.
        into.add(new Proof("P1 and PB: every transaction is there", rows >= told, told + " told, " + rows + " rows"));
    }

    private long batches(String name, Database database, int clients)
            throws IOException, InterruptedException, SQLException {
        return measure(name, database, "select bench_batch(:client_id);", "select bench_batch(?)", 0, clients, BATCH);
    }

    private long measure(
            String name, Database database, String script, String call, int most, int clients, int transfersEach)
            throws IOException, InterruptedException, SQLException {
        Thread.sleep(200);
        long before = CpuTimes.of(ground.server.pid());
        long seconds = plan.slice().toSeconds();
        PgBench.Rate rate = pgbench.isPresent()
                ? pgbench.get().run(database, script, clients, seconds)
                : JdbcLoad.run(database, call, most, clients, seconds);
        double cpu = (CpuTimes.of(ground.server.pid()) - before) * 1.0 / Math.max(1, rate.done() * transfersEach);
        numbers.add(name, rate.perSecond() * transfersEach);
        numbers.add(name + "/cpu-postgres", cpu);
        LedgerBench.progress("%-9s %,9.0f/s  CPU µs pg %.0f".formatted(name, rate.perSecond() * transfersEach, cpu));
        return rate.done();
    }
}
