package org.lovebank.bench.signup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.Latencies;
import org.lovebank.bench.load.LoadResult;

/** A thousand at once for a hundred places and a line of fifty, some rounds; each round is counted in the database. */
public final class SignUpBench {

    private static final int PEOPLE = 1_000;
    private static final int PLACES = 100;
    private static final int WAITING = 50;
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
        Report report = new Report();
        List<Latencies> measured = new ArrayList<>();
        List<Latencies> plain = new ArrayList<>();
        double seconds = 0;
        boolean exact = true;
        StringBuilder found = new StringBuilder();
        try (SignUpGround ground = new SignUpGround(checkout, PEOPLE)) {
            OneRowLocked baseline = new OneRowLocked(ground.database);
            baseline.prepare();
            for (int round = 0; round < warmUps + rounds; round++) {
                boolean counts = round >= warmUps;
                progress((counts ? "round " : "warming up ") + (round + 1));
                Latencies one = baseline.round(round, ground.people, PLACES);
                List<String> activity = ground.activity(PLACES, WAITING);
                SignUpRequests requests = new SignUpRequests(ground.tokens, activity.get(0), activity.get(1));
                LoadResult result = new HttpLoad(ground.house.address(), PEOPLE).all(requests, PEOPLE);
                long approved = count(ground, activity.get(1), "APPROVED");
                long waiting = count(ground, activity.get(1), "WAITLISTED");
                boolean right = approved == PLACES
                        && waiting == WAITING
                        && result.done() == PLACES + WAITING
                        && requests.full() == PEOPLE - PLACES - WAITING
                        && requests.other() == 0;
                exact &= right;
                found.append(found.isEmpty() ? "" : ", ")
                        .append(approved)
                        .append('+')
                        .append(waiting);
                if (!right) {
                    found.append(" (full ")
                            .append(requests.full())
                            .append(", other ")
                            .append(requests.other())
                            .append(' ')
                            .append(
                                    result.firstRefusal(),
                                    0,
                                    Math.min(120, result.firstRefusal().length()))
                            .append(')');
                }
                if (counts) {
                    measured.add(result.latencies());
                    plain.add(one);
                    seconds += result.seconds();
                }
            }
        }
        describe(report);
        report.add(new Proof("exactly 100 approved and 50 waiting in every round", exact, found.toString()));
        figures(report, measured, plain, seconds / rounds);
        return report;
    }

    private void figures(Report report, List<Latencies> measured, List<Latencies> plain, double seconds) {
        String note = "1,000 connections ask in the same moment; median of " + rounds + " rounds; HTTP, token check,"
                + " idempotency key, eligibility, clash of time, event; the generator shares the machine";
        report.add(Figure.beside(
                "sign-up, median of a thousand at once",
                median(measured, 0.5),
                "ms",
                median(plain, 0.5),
                "baseline: one row locked, 16 connections, plain JDBC without HTTP, rules or events"));
        double p99 = median(measured, 0.99);
        double most = median(plain, 0.99);
        report.add(new Figure(
                "sign-up, p99 of a thousand at once",
                p99,
                "ms",
                most,
                most > 0 ? p99 / most : 0,
                "≤ 500 ms",
                p99 <= GOAL_MILLIS,
                note));
        report.add(Figure.of("sign-up, the slowest of a thousand", median(measured, 1), "ms", "median of the rounds"));
        report.add(Figure.of("sign-ups answered", PEOPLE / seconds, "1/s", "a yes, a chair in the line, or a no"));
    }

    private static double median(List<Latencies> rounds, double share) {
        double[] values =
                rounds.stream().mapToDouble(each -> each.millis(share)).sorted().toArray();
        return values[values.length / 2];
    }

    private static long count(SignUpGround ground, String shift, String state) throws SQLException {
        return ground.database.count(
                "select count(*) from sign_up where shift_id = '" + shift + "' and state = '" + state + "'");
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
