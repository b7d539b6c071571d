package org.lovebank.matching;

import java.util.List;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.ReadPlan;
import org.lovebank.matching.bound.Bounds;
import org.lovebank.matching.cover.Effort;
import org.lovebank.matching.cover.FreeSeats;
import org.lovebank.matching.cover.Tiers;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.DrawGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.improve.Improve;
import org.lovebank.matching.improve.Spread;
import org.lovebank.matching.plan.MakeTally;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.plan.Tally;
import org.lovebank.matching.reason.ExplainUncovered;
import org.lovebank.matching.reason.Uncovered;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Cancelled;
import org.lovebank.matching.watch.Mode;
import org.lovebank.matching.watch.Phase;
import org.lovebank.matching.watch.Steps;
import org.lovebank.matching.watch.Watcher;

/**
 * Arranges many orders over many volunteers (统筹安排). Aims, in this order: urgent orders covered, orders covered, fit less the
 * cost of uneven burdens, few changes. Single-threaded, without a clock: equal snapshot and mode, equal result.
 */
public final class ArrangementEngine {

    /** The bound on points is tight enough at a ten-thousandth above the plan. */
    private static final int ENOUGH = 10_000;

    private static final int LOOKED_AT = 30;

    private ArrangementEngine() {}

    /**
     * The plan for a snapshot.
     *
     * @throws Cancelled when the watcher wanted an end; nothing is left behind
     */
    public static Arranged arrange(Snapshot snapshot, Mode mode, Watcher watcher) {
        Steps steps = new Steps(watcher, snapshot.orders().size());
        steps.begin(Phase.SCORING, 0);
        CandidateGraph graph = DrawGraph.of(snapshot, steps);
        Worths worths = new Worths(snapshot, graph);
        Effort effort = Effort.of(mode, snapshot.orders().size());
        Board board = new Tiers(snapshot, graph, worths, effort, steps).cover();
        steps.begin(Phase.IMPROVING, board.covered());
        FreeSeats free = new FreeSeats(graph, worths, board, steps, true);
        new Improve(graph, worths, board, free, steps, LOOKED_AT).rounds(effort.rounds());
        new Spread(graph, board, free, steps).above(snapshot.rules().fairSeats());
        Plan plan = ReadPlan.of(snapshot, board);
        Tally tally = MakeTally.of(snapshot, plan);
        steps.begin(Phase.BOUNDING, board.covered());
        Certificate certificate = certificate(new Bounds(snapshot, graph, worths, steps), tally, effort);
        steps.begin(Phase.EXPLAINING, board.covered());
        List<Uncovered> uncovered = new ExplainUncovered(snapshot, graph, board, steps).all();
        steps.begin(Phase.PROPOSED, board.covered());
        return new Arranged(
                plan, tally, certificate, uncovered, snapshot.hash(), plan.hash(), steps.count(), graph.pairs());
    }

    private static Certificate certificate(Bounds bounds, Tally tally, Effort effort) {
        int covered = bounds.covered(tally, effort.boundRounds());
        int urgent = bounds.urgent(tally, effort.boundRounds());
        long enough = Math.max(0, tally.objective()) / ENOUGH;
        long objective = bounds.objective(tally, effort.boundRounds(), enough);
        return Certificate.of(tally, covered, urgent, objective);
    }
}
