package org.lovebank.matching.cover;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Phase;
import org.lovebank.matching.watch.Steps;

/**
 * Covers in two tiers inside one run: first the urgent orders, then the rest. What is covered stays covered, so the second tier
 * may move the people of the first but never takes one of its orders away.
 */
public final class Tiers {

    private final Snapshot snapshot;
    private final CandidateGraph graph;
    private final Worths worths;
    private final Effort effort;
    private final Steps steps;

    public Tiers(Snapshot snapshot, CandidateGraph graph, Worths worths, Effort effort, Steps steps) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.worths = worths;
        this.effort = effort;
        this.steps = steps;
    }

    /** The sequences in which a tier can be gone through. */
    private enum By {
        SCARCITY,
        SIZE
    }

    public Board cover() {
        steps.begin(Phase.URGENT, 0);
        Board scarce = new Board(snapshot);
        urgent(scarce, By.SCARCITY);
        Board small = new Board(snapshot);
        urgent(small, By.SIZE);
        By urgentBy = small.urgentCovered() > scarce.urgentCovered() ? By.SIZE : By.SCARCITY;
        Board begun = urgentBy == By.SIZE ? small : scarce;
        steps.begin(Phase.COVERING, begun.covered());
        if (!effort.bothSequences()) {
            rest(begun, By.SIZE);
            return begun;
        }
        Board other = new Board(snapshot);
        urgent(other, urgentBy);
        rest(begun, By.SCARCITY);
        rest(other, By.SIZE);
        return other.covered() > begun.covered() ? other : begun;
    }

    private void urgent(Board board, By by) {
        IntPredicate urgent = board.layout()::urgent;
        tier(board, sequence(board, by, urgent), effort.urgentDepth());
        longestFirst(board, urgent);
    }

    private void rest(Board board, By by) {
        int[] sequence = sequence(board, by, order -> !board.covered(order));
        tier(board, sequence, effort.depth());
        if (effort.trades() > 0) {
            FreeSeats free = new FreeSeats(graph, worths, board, steps, true);
            int[] all = IntStream.range(0, board.layout().orders()).toArray();
            new Trades(graph, worths, board, free, steps, Dice.of(snapshot.hash())).run(all, effort.trades());
        }
        longestFirst(board, order -> !board.layout().urgent(order));
    }

    private void longestFirst(Board board, IntPredicate tier) {
        FreeSeats free = new FreeSeats(graph, worths, board, steps, true);
        new LongestFirst(snapshot, graph, board, free, steps).among(tier);
    }

    private int[] sequence(Board board, By by, IntPredicate among) {
        Sequences sequences = new Sequences(snapshot, graph, board.layout());
        return by == By.SIZE ? sequences.small(among) : sequences.scarce(among);
    }

    private void tier(Board board, int[] sequence, int depth) {
        FreeSeats free = new FreeSeats(graph, worths, board, steps, true);
        for (int order : sequence) {
            if (!board.covered(order)) {
                free.cover(order);
                board.keep();
            }
        }
        EjectionChain chain = new EjectionChain(graph, board, free, steps);
        for (int sweep = 0; sweep < effort.sweeps(); sweep++) {
            int before = board.covered();
            for (int order : sequence) {
                if (!board.covered(order)) {
                    chain.cover(order, depth, effort.tries());
                    board.keep();
                    steps.covered(board.covered());
                }
            }
            if (board.covered() == before) {
                break;
            }
        }
    }
}
