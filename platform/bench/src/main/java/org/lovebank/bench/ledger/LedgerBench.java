package org.lovebank.bench.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.machine.CpuTimes;

/** The whole run: ground, warm-up, rounds, proofs, reading, figures. */
public final class LedgerBench {

    private final Path checkout;
    private final LedgerPlan plan;
    private final List<Path> pgledger;

    public LedgerBench(Path checkout, LedgerPlan plan, List<Path> pgledger) {
        this.checkout = checkout;
        this.plan = plan;
        this.pgledger = List.copyOf(pgledger);
    }

    public Report run() throws IOException, InterruptedException, SQLException {
        Report report = new Report();
        Median numbers = new Median();
        long busyBefore = CpuTimes.busy();
        long begin = System.nanoTime();
        try (Ground ground = Ground.prepare(checkout, plan)) {
            Baselines baselines = new Baselines(ground, plan, numbers, report);
            baselines.prepare(pgledger);
            Loads loads = new Loads(ground, plan, numbers);
            progress("warming up");
            loads.warmUp();
            for (int round = 1; round <= plan.rounds(); round++) {
                progress("round " + round + " of " + plan.rounds());
                baselines.round();
                loads.round();
            }
            loads.newcomers();
            progress("checking");
            loads.prove(report);
            baselines.prove(report);
            loads.sizes();
            progress("history of " + plan.history() + " transfers");
            new Reading(ground, plan, numbers).measure(report);
            ground.describe(report);
        }
        report.machine("wallSeconds", (System.nanoTime() - begin) / 1_000_000_000L);
        report.machine("machineBusyCpuSeconds", (CpuTimes.busy() - busyBefore) / 1_000_000L);
        new Figures(numbers, plan).into(report);
        return report;
    }

    static void progress(String what) {
        System.err.println("bench: " + what);
    }
}
