package org.lovebank.matching.cover;

import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.Layout;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.watch.Steps;

/** Fills an order's empty seats with the best volunteers who are free, all or none. */
public final class FreeSeats {

    private final CandidateGraph graph;
    private final Worths worths;
    private final Board board;
    private final Layout layout;
    private final Steps steps;
    /** Whether a further seat of a busy person costs; first-come does not ask. */
    private final boolean fair;

    private int[] best = new int[OpenOrder.MOST_HEADS];
    private int[] chosen = new int[OpenOrder.MOST_HEADS];
    private final int[] gains = new int[OpenOrder.MOST_HEADS];

    public FreeSeats(CandidateGraph graph, Worths worths, Board board, Steps steps, boolean fair) {
        this.graph = graph;
        this.worths = worths;
        this.board = board;
        this.layout = board.layout();
        this.steps = steps;
        this.fair = fair;
    }

    /** Covers an order that has no seats but fixed ones, at its best start. */
    public boolean cover(int order) {
        int fixedOption = board.fixed(order) > 0 ? board.option(order) : Board.NONE;
        int holes = layout.heads(order) - board.fixed(order);
        int chosenOption = Board.NONE;
        int most = Integer.MIN_VALUE;
        for (int option = 0; option < layout.options(order); option++) {
            if (fixedOption != Board.NONE && option != fixedOption) {
                continue;
            }
            int gain = find(order, option, holes);
            if (gain > most) {
                most = gain;
                chosenOption = option;
                int[] swap = chosen;
                chosen = best;
                best = swap;
            }
        }
        if (chosenOption == Board.NONE) {
            return false;
        }
        if (fixedOption == Board.NONE) {
            board.open(order, chosenOption);
        }
        int firstHole = layout.firstSeat(order) + board.fixed(order);
        for (int i = 0; i < holes; i++) {
            board.take(firstHole + i, chosen[i]);
        }
        return true;
    }

    /** Fills the one empty seat of an order whose start is chosen. */
    public boolean fill(int seat) {
        int order = layout.orderOf(seat);
        if (find(order, board.option(order), 1) == Integer.MIN_VALUE) {
            return false;
        }
        board.take(seat, best[0]);
        return true;
    }

    /** The gain of the best so many free volunteers, who are left in {@code best}; or the smallest number. */
    private int find(int order, int option, int wanted) {
        int found = 0;
        int end = graph.end(order);
        int entry = graph.first(order);
        for (; entry < end; entry++) {
            int worth = worths.seat(entry);
            if (found == wanted && worths.atMostFrom(entry) <= gains[wanted - 1]) {
                break;
            }
            int volunteer = graph.volunteer(entry);
            if (!graph.allows(entry, option)) {
                continue;
            }
            int gain = fair ? worth - board.loads().nextCost(volunteer) : worth;
            if ((found == wanted && gain <= gains[wanted - 1]) || !board.fits(volunteer, order, option)) {
                continue;
            }
            int at = found < wanted ? found : wanted - 1;
            while (at > 0 && gains[at - 1] < gain) {
                gains[at] = gains[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            gains[at] = gain;
            best[at] = volunteer;
            found = Math.min(wanted, found + 1);
        }
        steps.add(1);
        if (found < wanted) {
            return Integer.MIN_VALUE;
        }
        int sum = 0;
        for (int i = 0; i < wanted; i++) {
            sum += gains[i];
        }
        return sum;
    }
}
