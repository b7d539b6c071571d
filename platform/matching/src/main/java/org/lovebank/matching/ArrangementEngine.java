package org.lovebank.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.ReadPlan;
import org.lovebank.matching.cover.FreeSeats;
import org.lovebank.matching.cover.Sequences;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.DrawGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.plan.MakeTally;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.plan.Tally;
import org.lovebank.matching.reason.ReasonCode;
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
        Board board = new Board(snapshot);
        steps.begin(Phase.COVERING, board.covered());
        FreeSeats free = new FreeSeats(graph, new Worths(snapshot, graph), board, steps, true);
        for (int order : new Sequences(snapshot, graph, board.layout()).scarce(_ -> true)) {
            if (!board.covered(order)) {
                free.cover(order);
            }
        }
        Plan plan = ReadPlan.of(snapshot, board);
        Tally tally = MakeTally.of(snapshot, plan);
        List<Uncovered> uncovered = new ArrayList<>();
        for (int order = 0; order < snapshot.orders().size(); order++) {
            if (!board.covered(order)) {
                uncovered.add(new Uncovered(
                        snapshot.order(order).id(), ReasonCode.AT_CAPACITY, graph.funnel(order), Optional.empty()));
            }
        }
        steps.begin(Phase.PROPOSED, board.covered());
        return new Arranged(
                plan,
                tally,
                new Certificate(0, 0, 0, 0, 0),
                uncovered,
                snapshot.hash(),
                plan.hash(),
                steps.count(),
                graph.pairs());
    }
}
