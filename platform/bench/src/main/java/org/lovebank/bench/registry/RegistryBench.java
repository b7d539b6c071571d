package org.lovebank.bench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.ledger.HouseUnderLoad;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.Latencies;
import org.lovebank.bench.load.LoadResult;
import org.lovebank.bench.machine.CpuTimes;

/** The whole run: fill, look at plans, ask in rounds, take out, bring in. */
public final class RegistryBench {

    static final int CONNECTIONS = 2;
    private static final int WORDS = 160;
    private static final String OVERLAP =
            "create temporary table twin as select * from service_record where state = 'FINAL' limit 1;"
                    + " update twin set id = gen_random_uuid(), source_id = gen_random_uuid();"
                    + " insert into service_record select * from twin";

    private final Path checkout;
    private final RegistrySize size;
    private final Median numbers = new Median();
    private long wrong;
    private String firstWrong = "";

    public RegistryBench(Path checkout, RegistrySize size) {
        this.checkout = checkout;
        this.size = size;
    }

    public Report run() throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        Report report = new Report();
        long begin = System.nanoTime();
        long busy = CpuTimes.busy();
        try (RegistryGround ground = new RegistryGround(checkout, size)) {
            List<Question> questions = new Questions(size.town(), ground.town).all();
            describe(report, ground);
            progress("reading the plans of the house");
            List<Plans.Seen> plans = new Plans(ground, plansFile()).of(questions);
            report.machine("plans", plansFile().toString());
            long before = Scans.soFar(ground.database);
            try (HouseUnderLoad house = ground.quietHouse(List.of())) {
                rounds(house, ground, questions);
            }
            long scans = Scans.soFar(ground.database) - before;
            report.add(new Proof(
                    "every answer was the right one",
                    wrong == 0,
                    wrong == 0 ? "each began with whom or what was asked for" : wrong + " were not: " + firstWrong));
            report.add(overlaps(ground));
            new RegistryFigures(size, numbers).into(report, questions, plans, scans);
            progress("export of " + size.exported() + " lines or more");
            new LedgerExport(ground, size).measure(report);
            new Imports(ground, size).measure(report);
        }
        report.machine("wallSeconds", (System.nanoTime() - begin) / 1_000_000_000L);
        report.machine("machineBusyCpuSeconds", (CpuTimes.busy() - busy) / 1_000_000L);
        return report;
    }

    /** The tables were filled while this rule slept; it must be awake again. */
    private static Proof overlaps(RegistryGround ground) {
        String name = "the filled table refuses overlapping time";
        try {
            ground.database.run(OVERLAP);
            return new Proof(name, false, "it took a second record of the same hours");
        } catch (SQLException refused) {
            return new Proof(name, "23P01".equals(refused.getSQLState()), "SQLSTATE " + refused.getSQLState());
        }
    }

    private Path plansFile() {
        String home = System.getenv("LOVEBANK_HOME");
        Path data = home == null || home.isBlank() ? checkout.resolve(".lovebank") : Path.of(home);
        return data.resolve("logs").resolve("registry-plans.log");
    }

    private void rounds(HouseUnderLoad house, RegistryGround ground, List<Question> questions)
            throws IOException, SQLException {
        progress("warming up");
        for (Question question : questions) {
            ask(house, question, -size.requests(), size.requests() / 3);
        }
        for (int round = 0; round < size.rounds(); round++) {
            progress("round " + (round + 1) + " of " + size.rounds());
            for (Question question : questions) {
                int times = question.figure() ? size.statistics() : size.requests();
                long from = (long) round * size.requests();
                Latencies bare = BareJdbc.ask(ground.database, question, from, times);
                long work = CpuTimes.of(house.pid()) + CpuTimes.of(ground.serverPid);
                LoadResult asked = ask(house, question, from + (long) size.rounds() * size.requests(), times);
                work = CpuTimes.of(house.pid()) + CpuTimes.of(ground.serverPid) - work;
                numbers.add(question.name() + "/cpu", work / 1_000.0 / times);
                keep(question.name(), bare, asked);
            }
        }
    }

    private static LoadResult ask(HouseUnderLoad house, Question question, long from, int times) throws IOException {
        Asking asking = new Asking(question, RegistryGround.staff(), from);
        return new HttpLoad(house.address(), CONNECTIONS).all(asking, times);
    }

    private void keep(String name, Latencies bare, LoadResult asked) {
        numbers.add(name + "/p50", asked.latencies().millis(0.5));
        numbers.add(name + "/p99", asked.latencies().millis(0.99));
        numbers.add(name + "/bare50", bare.millis(0.5));
        numbers.add(name + "/bare99", bare.millis(0.99));
        progress("%s: p50 %.1f ms, p99 %.1f ms; bare %.1f and %.1f"
                .formatted(
                        name,
                        asked.latencies().millis(0.5),
                        asked.latencies().millis(0.99),
                        bare.millis(0.5),
                        bare.millis(0.99)));
        wrong += asked.refused();
        if (asked.refused() > 0 && firstWrong.isEmpty()) {
            String words = asked.firstRefusal();
            firstWrong = name + ": " + words.substring(0, Math.min(WORDS, words.length()));
        }
    }

    private void describe(Report report, RegistryGround ground) throws IOException, SQLException {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine("java", Runtime.version().toString());
        report.machine("durability", "fsync=on synchronous_commit=on full_page_writes=on");
        report.machine("ran", "volunteer-service with token checks; no broker, so events stay in its log");
        report.machine("volunteers", size.town().volunteers());
        report.machine("serviceRecords", size.town().records());
        report.machine("fillSeconds", ground.fillSeconds);
        report.machine("databaseMiB", ground.database.count("select pg_database_size(current_database())") / 1_048_576);
        report.machine("loadAverage", Files.readString(Path.of("/proc/loadavg")).strip());
    }

    static void progress(String what) {
        System.err.println("bench: " + what);
    }
}
