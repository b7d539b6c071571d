package org.lovebank.matching.cover;

import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.Layout;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.watch.Steps;

/**
 * Trades covered orders for uncovered ones where time is so short that not all can be covered. A trade stands when it leaves more
 * worth covered, or as much with no more visits; urgent orders are never traded away. Visits that are saved let another order in
 * later.
 */
final class Trades {

    private static final int MOST_OUT = 3;
    private static final int REPAIR_DEPTH = 3;
    private static final int REPAIR_TRIES = 60;

    private final CandidateGraph graph;
    private final Worths worths;
    private final Board board;
    private final Layout layout;
    private final FreeSeats free;
    private final EjectionChain chain;
    private final Steps steps;
    private final Dice dice;
    private final int[] out = new int[MOST_OUT];
    private int outs;

    Trades(CandidateGraph graph, Worths worths, Board board, FreeSeats free, Steps steps, Dice dice) {
        this.graph = graph;
        this.worths = worths;
        this.board = board;
        this.layout = board.layout();
        this.free = free;
        this.steps = steps;
        this.dice = dice;
        chain = new EjectionChain(graph, board, free, steps);
    }

    /** Tries so many trades, over and over the uncovered orders among these. */
    void run(int[] among, int tries) {
        int[] open = new int[among.length];
        int left = tries;
        while (left > 0) {
            int count = 0;
            for (int order : among) {
                if (!board.covered(order) && board.fixed(order) == 0 && possible(order)) {
                    open[count] = order;
                    count++;
                }
            }
            if (count == 0) {
                return;
            }
            for (int i = 0; i < count && left > 0; i++) {
                int pick = i + dice.below(count - i);
                int order = open[pick];
                open[pick] = open[i];
                left--;
                if (!board.covered(order)) {
                    trade(order);
                    board.keep();
                    steps.covered(board.covered());
                }
            }
        }
    }

    private void trade(int order) {
        steps.add(1);
        if (free.cover(order)) {
            return;
        }
        int mark = board.mark();
        int urgent = board.urgentCovered();
        outs = 0;
        if (!pushIn(order, dice.below(layout.options(order)))) {
            board.back(mark);
            return;
        }
        long worth = worths.order(order);
        long visits = visits(order);
        for (int i = 0; i < outs; i++) {
            int lost = smallestOut(i);
            if (!free.cover(lost) && !chain.cover(lost, REPAIR_DEPTH, REPAIR_TRIES)) {
                worth -= worths.order(lost);
                visits -= visits(lost);
            }
        }
        if (board.urgentCovered() < urgent || worth < 0 || (worth == 0 && visits > 0)) {
            board.back(mark);
        }
    }

    /** Seats volunteers on an order from a random one on, whatever they do instead. */
    private boolean pushIn(int order, int option) {
        int count = graph.end(order) - graph.first(order);
        int from = dice.below(Math.max(1, count));
        board.open(order, option);
        int seat = layout.firstSeat(order);
        int end = seat + layout.heads(order);
        for (int i = 0; i < count && seat < end; i++) {
            int entry = graph.first(order) + (from + i) % count;
            int volunteer = graph.volunteer(entry);
            if (!graph.allows(entry, option) || board.sits(volunteer, order)) {
                continue;
            }
            if (board.fits(volunteer, order, option) || pushOut(volunteer, order, option)) {
                board.take(seat, volunteer);
                seat++;
            }
        }
        return seat == end;
    }

    private boolean pushOut(int volunteer, int order, int option) {
        int mark = board.mark();
        int before = outs;
        while (board.load(volunteer) > 0 && outs < MOST_OUT) {
            int from = board.heldSeat(volunteer, dice.below(board.load(volunteer)));
            int other = layout.orderOf(from);
            if (board.isFixed(from) || board.fixed(other) > 0 || layout.urgent(other) || !board.covered(other)) {
                break;
            }
            board.clear(other);
            out[outs] = other;
            outs++;
            if (board.fits(volunteer, order, option)) {
                return true;
            }
        }
        board.back(mark);
        outs = before;
        return false;
    }

    /** Brings the smallest of the orders from {@code i} on to place {@code i}. */
    private int smallestOut(int i) {
        int smallest = i;
        for (int j = i + 1; j < outs; j++) {
            smallest = visits(out[j]) < visits(out[smallest]) ? j : smallest;
        }
        int order = out[smallest];
        out[smallest] = out[i];
        out[i] = order;
        return order;
    }

    private int visits(int order) {
        return layout.heads(order) * layout.visits(order, 0).length;
    }

    private boolean possible(int order) {
        return graph.end(order) - graph.first(order) >= layout.heads(order);
    }
}
