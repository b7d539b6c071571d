package org.lovebank.matching.improve;

import org.lovebank.matching.board.Board;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.Worths;

/** Moves people and says what each move gains in points: the seat's worth less what it adds to a person's burden. */
final class Points {

    private final CandidateGraph graph;
    private final Worths worths;
    private final Board board;

    Points(CandidateGraph graph, Worths worths, Board board) {
        this.graph = graph;
        this.worths = worths;
        this.board = board;
    }

    /** The entry of a volunteer among an order's candidates, or -1. */
    int entryOf(int order, int volunteer) {
        for (int entry = graph.first(order); entry < graph.end(order); entry++) {
            if (graph.volunteer(entry) == volunteer) {
                return entry;
            }
        }
        return -1;
    }

    int worth(int order, int volunteer) {
        int entry = entryOf(order, volunteer);
        return entry < 0 ? 0 : worths.seat(entry);
    }

    int take(int seat, int volunteer, int worth) {
        int gain = worth - board.loads().nextCost(volunteer);
        board.take(seat, volunteer);
        return gain;
    }

    int give(int seat, int worth) {
        int gain = board.loads().lastCost(board.holder(seat)) - worth;
        board.give(seat);
        return gain;
    }

    /** Empties all free seats of an order. */
    int giveAll(int order) {
        int gain = 0;
        int end = board.layout().firstSeat(order) + board.layout().heads(order);
        for (int seat = board.layout().firstSeat(order) + board.fixed(order); seat < end; seat++) {
            gain += give(seat, worth(order, board.holder(seat)));
        }
        return gain;
    }

    /** What the seats of a covered order are worth now. */
    int seated(int order) {
        int mark = board.mark();
        int worth = -giveAll(order);
        board.back(mark);
        return worth;
    }
}
