package org.lovebank.matching.cover;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.Layout;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Steps;

/**
 * Within a tier, whoever has waited longer goes first where not all can be covered: an uncovered order takes the place of a
 * lighter one. As many orders are covered afterwards as before, or more. Where all weigh the same nothing happens.
 */
final class LongestFirst {

    private static final int PASSES = 3;
    private static final int MOST_LIGHTER = 20;
    private static final int DEPTH = 2;
    private static final int TRIES = 60;

    private final CandidateGraph graph;
    private final Board board;
    private final Layout layout;
    private final FreeSeats free;
    private final EjectionChain chain;
    private final Steps steps;
    private final int[] weights;

    LongestFirst(Snapshot snapshot, CandidateGraph graph, Board board, FreeSeats free, Steps steps) {
        this.graph = graph;
        this.board = board;
        this.layout = board.layout();
        this.free = free;
        this.steps = steps;
        chain = new EjectionChain(graph, board, free, steps);
        weights = snapshot.orders().stream().mapToInt(OpenOrder::weight).toArray();
    }

    void among(IntPredicate tier) {
        if (Arrays.stream(weights).distinct().count() < 2) {
            return;
        }
        boolean changed = true;
        for (int pass = 0; pass < PASSES && changed; pass++) {
            changed = false;
            for (int order : waiting(tier)) {
                changed |= !board.covered(order) && inPlaceOfALighter(order, tier);
                board.keep();
                steps.covered(board.covered());
            }
        }
    }

    private List<Integer> waiting(IntPredicate tier) {
        return IntStream.range(0, layout.orders())
                .filter(tier)
                .filter(order -> !board.covered(order) && board.fixed(order) == 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer order) -> -weights[order])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean inPlaceOfALighter(int order, IntPredicate tier) {
        for (int lighter : lighter(order, tier)) {
            steps.add(1);
            int mark = board.mark();
            board.clear(lighter);
            if (covers(order)) {
                covers(lighter);
                return true;
            }
            board.back(mark);
        }
        return false;
    }

    private boolean covers(int order) {
        return free.cover(order) || chain.cover(order, DEPTH, TRIES);
    }

    /** Covered orders of the tier that weigh less and that a candidate of this one serves, the lightest first. */
    private List<Integer> lighter(int order, IntPredicate tier) {
        return IntStream.range(graph.first(order), graph.end(order))
                .filter(entry -> graph.starts(entry) != 0)
                .map(graph::volunteer)
                .flatMap(volunteer -> IntStream.range(0, board.load(volunteer))
                        .map(i -> layout.orderOf(board.heldSeat(volunteer, i))))
                .distinct()
                .filter(other -> tier.test(other) && weights[other] < weights[order])
                .filter(other -> board.covered(other) && board.fixed(other) == 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer other) -> weights[other])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_LIGHTER)
                .toList();
    }
}
