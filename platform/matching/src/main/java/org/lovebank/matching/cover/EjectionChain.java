package org.lovebank.matching.cover;

import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.Layout;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.watch.Steps;

/**
 * Covers one more order by asking someone away from another and finding a replacement there, and so on. Each step is applied
 * and repaired at once, or taken back: no covered order is ever left uncovered, and nobody is in two places.
 */
public final class EjectionChain {

    private final CandidateGraph graph;
    private final Board board;
    private final Layout layout;
    private final FreeSeats free;
    private final Steps steps;
    private final boolean[] inChain;
    private int depth;
    private int budget;

    public EjectionChain(CandidateGraph graph, Board board, FreeSeats free, Steps steps) {
        this.graph = graph;
        this.board = board;
        this.layout = board.layout();
        this.free = free;
        this.steps = steps;
        inChain = new boolean[layout.orders()];
    }

    /**
     * Covers an uncovered order.
     *
     * @param most how many orders may be touched one after the other
     * @param tries how many ejections may be tried in all
     */
    public boolean cover(int order, int most, int tries) {
        depth = most;
        budget = tries;
        inChain[order] = true;
        boolean done = coverSomehow(order);
        inChain[order] = false;
        return done;
    }

    /** Fills the one empty seat of an order, or gives the order another start. */
    public boolean repair(int seat, int most, int tries) {
        depth = most;
        budget = tries;
        int order = layout.orderOf(seat);
        inChain[order] = true;
        boolean done = fill(seat, depth) || moveElsewhere(order, depth);
        inChain[order] = false;
        return done;
    }

    private boolean coverSomehow(int order) {
        if (board.fixed(order) > 0) {
            return enough(order, board.option(order)) && fillAll(order, depth);
        }
        for (int option = 0; option < layout.options(order); option++) {
            if (enough(order, option) && moveTo(order, option, depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean moveTo(int order, int option, int left) {
        int mark = board.mark();
        board.open(order, option);
        if (fillAll(order, left)) {
            return true;
        }
        board.back(mark);
        return false;
    }

    private boolean fillAll(int order, int left) {
        int mark = board.mark();
        int end = layout.firstSeat(order) + layout.heads(order);
        for (int seat = layout.firstSeat(order) + board.fixed(order); seat < end; seat++) {
            if (board.holder(seat) == Board.NONE && !fill(seat, left)) {
                board.back(mark);
                return false;
            }
        }
        return true;
    }

    /** Fills one seat, asking somebody away from another seat if nobody is free. */
    private boolean fill(int seat, int left) {
        if (free.fill(seat)) {
            return true;
        }
        if (left == 0) {
            return false;
        }
        int order = layout.orderOf(seat);
        int option = board.option(order);
        int end = graph.end(order);
        for (int entry = graph.first(order); entry < end && budget > 0; entry++) {
            int volunteer = graph.volunteer(entry);
            if (!graph.allows(entry, option) || board.sits(volunteer, order)) {
                continue;
            }
            for (int i = 0; i < board.load(volunteer) && budget > 0; i++) {
                if (eject(volunteer, board.heldSeat(volunteer, i), seat, left)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean eject(int volunteer, int from, int to, int left) {
        int other = layout.orderOf(from);
        if (inChain[other] || board.isFixed(from) || !board.covered(other)) {
            return false;
        }
        int order = layout.orderOf(to);
        int mark = board.mark();
        board.give(from);
        if (board.fits(volunteer, order, board.option(order))) {
            budget--;
            steps.add(1);
            board.take(to, volunteer);
            inChain[other] = true;
            boolean repaired = fill(from, left - 1) || moveElsewhere(other, left - 1);
            inChain[other] = false;
            if (repaired) {
                return true;
            }
        }
        board.back(mark);
        return false;
    }

    /** Gives an order another start, where one can be covered. */
    private boolean moveElsewhere(int order, int left) {
        if (layout.options(order) == 1 || board.fixed(order) > 0) {
            return false;
        }
        int mark = board.mark();
        int before = board.option(order);
        board.clear(order);
        for (int option = 0; option < layout.options(order); option++) {
            if (option != before && enough(order, option) && moveTo(order, option, left)) {
                return true;
            }
        }
        board.back(mark);
        return false;
    }

    private boolean enough(int order, int option) {
        int needed = layout.heads(order) - board.fixed(order);
        for (int entry = graph.first(order); entry < graph.end(order) && needed > 0; entry++) {
            needed -= graph.allows(entry, option) ? 1 : 0;
        }
        return needed <= 0;
    }
}
