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
import org.lovebank.matching.reason.Uncovered;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Watcher;

/** G1, G2, G3, G5, G6 and G11 where the optimum is within reach of a proof. */
final class QualityFigures implements FigureSource {

    private static final int TIMED = 2_000;

    private final MatchingPlan plan;

    QualityFigures(MatchingPlan plan) {
        this.plan = plan;
    }

    @Override
    public String name() {
        return "coverage, fit and fairness beside first-come and greedy";
    }

    @Override
    public void measure(Report report) {
        for (int size : plan.sizes()) {
            for (long seed : plan.seeds()) {
                one(report, District.of(seed, size).snapshot(), size, seed);
            }
        }
    }

    private void one(Report report, Snapshot snapshot, int size, long seed) {
        Tally firstCome = MakeTally.of(snapshot, FirstCome.plan(snapshot));
        Tally greedy = MakeTally.of(snapshot, FirstCome.scarceFirst(snapshot));
        ThreadTime time = new ThreadTime();
        Arranged arranged = ArrangementEngine.arrange(snapshot, Mode.QUICK, Watcher.NOBODY);
        double seconds = time.seconds();
        Tally tally = arranged.tally();
        String of = String.format(Locale.ROOT, " %,d wishes, seed %d", size, seed);
        report.add(Goals.atLeast(
                "G1 coverage," + of,
                percent(tally.covered(), arranged.certificate().coveredBound()),
                "% bound",
                percent(firstCome.covered(), arranged.certificate().coveredBound()),
                99,
                String.format(
                        Locale.ROOT,
                        "%d covered; no plan covers more than %d (Lagrangian bound); greedy %d, first-come %d",
                        tally.covered(),
                        arranged.certificate().coveredBound(),
                        greedy.covered(),
                        firstCome.covered())));
        double objective = percent(tally.objective(), arranged.certificate().objectiveBound());
        String points = String.format(
                Locale.ROOT,
                "%,d points, bound %,d",
                tally.objective(),
                arranged.certificate().objectiveBound());
        report.add(
                size < TIMED
                        ? Figure.of("G2 objective," + of, objective, "% bound", points)
                        : Goals.atLeast(
                                "G2 objective," + of,
                                objective,
                                "% bound",
                                percent(
                                        firstCome.objective(),
                                        arranged.certificate().objectiveBound()),
                                99.9,
                                points));
        report.add(Figure.atMost(
                "G3 time," + of,
                seconds,
                "s",
                size < TIMED ? 0.2 : 1,
                String.format(
                        Locale.ROOT, "quick, with filters, scores, bounds and reasons; %,d pairs", arranged.pairs())));
        report.add(Goals.atLeast(
                "G5 urgent," + of,
                percent(tally.urgentCovered(), arranged.certificate().urgentBound()),
                "% bound",
                percent(firstCome.urgentCovered(), arranged.certificate().urgentBound()),
                99,
                String.format(
                        Locale.ROOT,
                        "%d of at most %d",
                        tally.urgentCovered(),
                        arranged.certificate().urgentBound())));
        if (size >= TIMED) {
            fairness(report, of, tally, firstCome);
        }
        reasons(report, of, snapshot, arranged);
        int wrong = PlanChecker.check(snapshot, arranged.plan()).size();
        report.add(new Proof("plan," + of, wrong == 0, wrong + " violations found by the independent checker"));
    }

    private static void fairness(Report report, String of, Tally tally, Tally firstCome) {
        report.add(Goals.atLeast(
                "G6 Jain," + of,
                tally.jain() / 1000.0,
                "",
                firstCome.jain() / 1000.0,
                0.93,
                String.format(Locale.ROOT, "%d people; first-come %d", tally.people(), firstCome.people())));
        report.add(Figure.atMost(
                "G6 most seats," + of, tally.mostSeats(), "seats", 3, "first-come " + firstCome.mostSeats()));
        report.add(Figure.atMost(
                "G6 fit lost," + of,
                100.0 - percent(tally.meanFit(), firstCome.meanFit()),
                "%",
                3,
                String.format(
                        Locale.ROOT, "mean %.1f, first-come %.1f", tally.meanFit() / 1e3, firstCome.meanFit() / 1e3)));
    }

    static void reasons(Report report, String of, Snapshot snapshot, Arranged arranged) {
        long relaxable = 0;
        long relaxed = 0;
        for (Uncovered uncovered : arranged.uncovered()) {
            int least = snapshot.order(snapshot.orderNumber(uncovered.order())).leastHeadcount();
            relaxable += uncovered.lawful() >= least ? 1 : 0;
            relaxed += uncovered.relaxation().isPresent() ? 1 : 0;
        }
        report.add(Goals.atLeast(
                "G11 relaxations," + of,
                percent(relaxed, relaxable),
                "% verified",
                0,
                90,
                String.format(
                        Locale.ROOT,
                        "%d of %d that the law lets be loosened; all %d open ones have a reason",
                        relaxed,
                        relaxable,
                        arranged.uncovered().size())));
    }

    static double percent(long part, long whole) {
        return whole == 0 ? 100 : 100.0 * (double) part / (double) whole;
    }
}
