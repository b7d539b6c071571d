package org.lovebank.matching.improve;

import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.Layout;
import org.lovebank.matching.cover.FreeSeats;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.watch.Steps;

/**
 * Looks at every seat in turn for someone fitter: free, or to be had by a swap or a chain of three; and at every order for a
 * better start. What is covered stays covered.
 */
public final class Improve {

    private final CandidateGraph graph;
    private final Worths worths;
    private final Board board;
    private final Layout layout;
    private final FreeSeats free;
    private final Points points;
    private final Steps steps;
    private final int candidates;

    /** An improver that looks at the best so many candidates of a seat. */
    public Improve(CandidateGraph graph, Worths worths, Board board, FreeSeats free, Steps steps, int candidates) {
        this.graph = graph;
        this.worths = worths;
        this.board = board;
        this.layout = board.layout();
        this.free = free;
        this.points = new Points(graph, worths, board);
        this.steps = steps;
        this.candidates = candidates;
    }

    /** At most so many rounds over the plan, fewer when a round gains nothing; says how many points were gained. */
    public long rounds(int most) {
        long all = 0;
        for (int round = 0; round < most; round++) {
            long gained = 0;
            for (int order = 0; order < layout.orders(); order++) {
                if (board.covered(order)) {
                    gained += order(order);
                    board.keep();
                }
            }
            all += gained;
            if (gained == 0) {
                break;
            }
        }
        return all;
    }

    private long order(int order) {
        long gained = otherStart(order);
        int end = layout.firstSeat(order) + layout.heads(order);
        for (int seat = layout.firstSeat(order) + board.fixed(order); seat < end; seat++) {
            steps.add(1);
            gained += freePerson(seat);
            gained += busyPerson(seat);
        }
        return gained;
    }

    private int otherStart(int order) {
        if (board.fixed(order) > 0 || layout.options(order) == 1) {
            return 0;
        }
        int mark = board.mark();
        int gain = points.giveAll(order);
        if (free.cover(order)) {
            gain += points.seated(order);
            if (gain > 0) {
                return gain;
            }
        }
        board.back(mark);
        return 0;
    }

    /** The fittest free person for a seat. */
    private int freePerson(int seat) {
        int order = layout.orderOf(seat);
        int before = board.holder(seat);
        int mark = board.mark();
        int gain = points.give(seat, points.worth(order, before));
        if (free.fill(seat)) {
            int now = board.holder(seat);
            gain += points.worth(order, now) - board.loads().lastCost(now);
            if (gain > 0) {
                return gain;
            }
        }
        board.back(mark);
        return 0;
    }

    /** A fitter person who is needed elsewhere, where somebody free, or who sat here, can take over. */
    private int busyPerson(int seat) {
        int order = layout.orderOf(seat);
        int option = board.option(order);
        int holder = board.holder(seat);
        int worth = points.worth(order, holder);
        int now = worth - board.loads().lastCost(holder);
        int looked = 0;
        for (int entry = graph.first(order); entry < graph.end(order) && looked < candidates; entry++) {
            int volunteer = graph.volunteer(entry);
            if (worths.atMostFrom(entry) <= now) {
                break;
            }
            if (!graph.allows(entry, option) || board.load(volunteer) == 0 || board.sits(volunteer, order)) {
                continue;
            }
            looked++;
            for (int i = 0; i < board.load(volunteer); i++) {
                int gain = exchange(seat, worth, entry, board.heldSeat(volunteer, i));
                if (gain > 0) {
                    return gain;
                }
            }
        }
        return 0;
    }

    private int exchange(int seat, int worth, int entry, int from) {
        int other = layout.orderOf(from);
        int order = layout.orderOf(seat);
        int volunteer = graph.volunteer(entry);
        if (board.isFixed(from) || !board.covered(other) || other == order) {
            return 0;
        }
        int mark = board.mark();
        int gain = points.give(seat, worth);
        gain += points.give(from, points.worth(other, volunteer));
        if (board.fits(volunteer, order, board.option(order))) {
            gain += points.take(seat, volunteer, worths.seat(entry));
            if (free.fill(from)) {
                int instead = board.holder(from);
                gain += points.worth(other, instead) - board.loads().lastCost(instead);
                if (gain > 0) {
                    return gain;
                }
            }
        }
        board.back(mark);
        return 0;
    }
}
