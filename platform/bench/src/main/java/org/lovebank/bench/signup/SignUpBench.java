package org.lovebank.bench.signup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.Latencies;

/** A thousand at once for a hundred places and a line of fifty, some rounds; each round is counted in the database. */
public final class SignUpBench {

    private static final double GOAL_MILLIS = 500;

    private final Path checkout;
    private final int warmUps;
    private final int rounds;

    public SignUpBench(Path checkout, boolean quick) {
        this.checkout = checkout;
        this.warmUps = quick ? 4 : 10;
        this.rounds = quick ? 3 : 9;
    }

    public Report run() throws IOException, InterruptedException, SQLException {
        List<Round> all = new ArrayList<>();
        try (SignUpGround ground = new SignUpGround(checkout, Round.PEOPLE)) {
            OneRowLocked baseline = new OneRowLocked(ground.database);
            baseline.prepare();
            for (int number = 0; number < warmUps + rounds; number++) {
                progress((number < warmUps ? "warming up " : "round ") + (number + 1));
                all.add(Round.play(ground, baseline, number));
            }
        }
        Report report = new Report();
        describe(report);
        report.add(new Proof(
                "exactly 100 approved and 50 waiting in every round",
                all.stream().allMatch(Round::right),
                all.stream().map(Round::found).collect(Collectors.joining(", "))));
        List<Round> counted = all.subList(warmUps, all.size());
        figures(report, counted);
        work(report, counted);
        return report;
    }

    private void figures(Report report, List<Round> counted) {
        String note = "1,000 connections ask in the same moment; median of " + rounds + " rounds; HTTP, token check,"
                + " idempotency key, eligibility, clash of time, event; the generator shares the machine";
        report.add(Figure.beside(
                "sign-up, median of a thousand at once",
                median(counted, Round::asked, 0.5),
                "ms",
                median(counted, Round::plain, 0.5),
                "baseline: one row locked, 16 connections, plain JDBC without HTTP, rules or events"));
        double p99 = median(counted, Round::asked, 0.99);
        double most = median(counted, Round::plain, 0.99);
        report.add(new Figure(
                "sign-up, p99 of a thousand at once",
                p99,
                "ms",
                most,
                most > 0 ? p99 / most : 0,
                "≤ 500 ms",
                p99 <= GOAL_MILLIS,
                note));
        report.add(Figure.of(
                "sign-up, the slowest of a thousand", median(counted, Round::asked, 1), "ms", "median of the rounds"));
        double seconds = counted.stream().mapToDouble(Round::seconds).sum() / rounds;
        report.add(
                Figure.of("sign-ups answered", Round.PEOPLE / seconds, "1/s", "a yes, a chair in the line, or a no"));
    }

    /** What it takes, whoever else uses the machine. */
    private void work(Report report, List<Round> counted) {
        Busy busy = counted.stream().map(Round::work).reduce(Busy.NONE, Busy::and);
        Busy plain = counted.stream().map(Round::plainWork).reduce(Busy.NONE, Busy::and);
        report.add(Figure.of(
                "processor time of the house for a thousand",
                busy.houseMillis(rounds),
                "ms",
                "%.0f %% of the machine's work meanwhile was not the house's or its database's"
                        .formatted(busy.otherShare() * 100)));
        report.add(Figure.beside(
                "processor time of the database for a thousand",
                busy.databaseMillis(rounds),
                "ms",
                plain.databaseMillis(rounds),
                "baseline: the plain way's database"));
    }

    private static double median(List<Round> counted, Function<Round, Latencies> which, double share) {
        double[] values = counted.stream()
                .mapToDouble(round -> which.apply(round).millis(share))
                .sorted()
                .toArray();
        return values[values.length / 2];
    }

    private static void describe(Report report) throws IOException {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine("java", Runtime.version().toString());
        report.machine("durability", "fsync=on synchronous_commit=on full_page_writes=on");
        report.machine("ran", "task-service with token checks and the relay to a Kafka broker");
        report.machine("loadAverage", Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static void progress(String what) {
        System.err.println("bench: " + what);
    }
}
