package org.lovebank.matching.improve;

import org.lovebank.matching.board.Board;
import org.lovebank.matching.cover.EjectionChain;
import org.lovebank.matching.cover.FreeSeats;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.watch.Steps;

/** Whoever has more seats than is fair hands some over to people who have fewer, as long as nobody goes unserved. */
public final class Spread {

    private static final int DEPTH = 3;
    private static final int TRIES = 200;

    private final CandidateGraph graph;
    private final Board board;
    private final EjectionChain chain;

    public Spread(CandidateGraph graph, Board board, FreeSeats free, Steps steps) {
        this.graph = graph;
        this.board = board;
        chain = new EjectionChain(graph, board, free, steps);
    }

    /** Looks at everybody who has more than so many seats; with 0 at nobody. */
    public void above(int fair) {
        if (fair == 0) {
            return;
        }
        board.lid(fair);
        for (int order = 0; order < graph.orders(); order++) {
            int end = board.layout().firstSeat(order) + board.layout().heads(order);
            for (int seat = board.layout().firstSeat(order) + board.fixed(order); seat < end; seat++) {
                if (board.holder(seat) != Board.NONE && board.load(board.holder(seat)) > fair) {
                    handOver(seat);
                }
            }
        }
        board.lid(Integer.MAX_VALUE);
    }

    private void handOver(int seat) {
        int mark = board.mark();
        board.give(seat);
        if (!chain.repair(seat, DEPTH, TRIES)) {
            board.back(mark);
        }
        board.keep();
    }
}
