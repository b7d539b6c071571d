package org.lovebank.matching;

import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.ReadPlan;
import org.lovebank.matching.cover.FreeSeats;
import org.lovebank.matching.cover.Sequences;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.DrawGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Steps;
import org.lovebank.matching.watch.Watcher;

/** The baselines: what a desk does that serves one order after the other. */
public final class FirstCome {

    private FirstCome() {}

    /** Each order, as it was placed, gets the best volunteers who are still free; burdens are not looked at. */
    public static Plan plan(Snapshot snapshot) {
        return greedy(snapshot, false);
    }

    /** The same with the scarcest orders first and burdens spread. */
    public static Plan scarceFirst(Snapshot snapshot) {
        return greedy(snapshot, true);
    }

    private static Plan greedy(Snapshot snapshot, boolean scarce) {
        Steps steps = new Steps(Watcher.NOBODY, snapshot.orders().size());
        CandidateGraph graph = DrawGraph.of(snapshot, steps);
        Board board = new Board(snapshot);
        Sequences sequences = new Sequences(snapshot, graph, board.layout());
        FreeSeats free = new FreeSeats(graph, new Worths(snapshot, graph), board, steps, scarce);
        int[] sequence = scarce ? sequences.scarce(_ -> true) : sequences.firstCome(_ -> true);
        for (int order : sequence) {
            if (!board.covered(order)) {
                free.cover(order);
            }
        }
        return ReadPlan.of(snapshot, board);
    }
}
