package org.lovebank.bench.matching;

import java.util.Locale;
import org.lovebank.bench.district.District;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.figure.Report;
import org.lovebank.matching.Arranged;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.FirstCome;
import org.lovebank.matching.check.PlanChecker;
import org.lovebank.matching.plan.MakeTally;
import org.lovebank.matching.plan.Tally;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;

/** G3, G4 and G5 where time is far too short for all wishes. */
final class LargeFigures implements FigureSource {

    private final MatchingPlan plan;

    LargeFigures(MatchingPlan plan) {
        this.plan = plan;
    }

    @Override
    public String name() {
        return "ten thousand wishes";
    }

    @Override
    public void measure(Report report) {
        if (plan.large() == 0) {
            report.absent("ten thousand wishes: left out with --quick");
            return;
        }
        for (long seed : plan.seeds()) {
            Snapshot snapshot = District.of(seed, plan.large()).snapshot();
            Tally firstCome = MakeTally.of(snapshot, FirstCome.plan(snapshot));
            run(report, snapshot, seed, Mode.QUICK, firstCome);
            run(report, snapshot, seed, Mode.THOROUGH, firstCome);
        }
    }

    private void run(Report report, Snapshot snapshot, long seed, Mode mode, Tally firstCome) {
        ThreadTime time = new ThreadTime();
        Arranged arranged = ArrangementEngine.arrange(snapshot, mode, Watcher.NOBODY);
        double seconds = time.seconds();
        Tally tally = arranged.tally();
        boolean thorough = mode == Mode.THOROUGH;
        String of =
                String.format(Locale.ROOT, " %,d, seed %d, %s", plan.large(), seed, thorough ? "thorough" : "quick");
        report.add(Figure.atMost(
                "G3 time," + of,
                seconds,
                "s",
                thorough ? 20 : 8,
                String.format(
                        Locale.ROOT,
                        "%,d pairs, %,d steps; bounds and reasons in it",
                        arranged.pairs(),
                        arranged.steps())));
        report.add(Figure.times(
                "G4 orders," + of,
                tally.covered(),
                "orders",
                firstCome.covered(),
                thorough ? 1.24 : 1.2,
                String.format(Locale.ROOT, "mean fit %.1f, Jain %.3f", tally.meanFit() / 1e3, tally.jain() / 1e3)));
        double coverage =
                QualityFigures.percent(tally.covered(), arranged.certificate().coveredBound());
        String bound = String.format(
                Locale.ROOT,
                "no plan covers more than %,d; objective at %.2f %% of its bound",
                arranged.certificate().coveredBound(),
                arranged.certificate().objective() / 1e3);
        report.add(
                thorough
                        ? Goals.atLeast("G4 coverage," + of, coverage, "% bound", 0, 95, bound)
                        : Figure.of("G4 coverage," + of, coverage, "% bound", bound));
        report.add(Goals.atLeast(
                "G5 urgent," + of,
                QualityFigures.percent(
                        tally.urgentCovered(), arranged.certificate().urgentBound()),
                "% bound",
                0,
                99,
                String.format(
                        Locale.ROOT,
                        "%d of at most %d",
                        tally.urgentCovered(),
                        arranged.certificate().urgentBound())));
        int wrong = PlanChecker.check(snapshot, arranged.plan()).size();
        report.add(new Proof("plan," + of, wrong == 0, wrong + " violations found by the independent checker"));
    }
}
