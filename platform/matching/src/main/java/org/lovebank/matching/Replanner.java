package org.lovebank.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.ReadPlan;
import org.lovebank.matching.cover.EjectionChain;
import org.lovebank.matching.cover.FreeSeats;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.DrawGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Steps;
import org.lovebank.matching.watch.Watcher;

/**
 * Keeps a plan alive while people answer: a yes fixes a seat, a no bans the pair and looks for a replacement at once, first among
 * the free, then by a chain over seats that nobody has accepted yet. Not safe for several threads.
 */
public final class Replanner {

    private static final int DEPTH = 3;
    private static final int TRIES = 400;

    private final Snapshot snapshot;
    private final CandidateGraph graph;
    private final Board board;
    private final EjectionChain chain;
    private final FreeSeats free;

    private Replanner(Snapshot snapshot, Plan plan) {
        this.snapshot = snapshot;
        Steps steps = new Steps(Watcher.NOBODY, snapshot.orders().size());
        graph = DrawGraph.of(snapshot, steps);
        board = ReadPlan.board(snapshot, plan);
        free = new FreeSeats(graph, new Worths(snapshot, graph), board, steps, true);
        chain = new EjectionChain(graph, board, free, steps);
    }

    /** Takes a plan over; accepted seats of the snapshot are fixed. */
    public static Replanner of(Snapshot snapshot, Plan plan) {
        return new Replanner(snapshot, plan);
    }

    public Plan plan() {
        return ReadPlan.of(snapshot, board);
    }

    /** Whether the volunteer has a seat of the order now. */
    public boolean sits(UUID order, UUID volunteer) {
        return board.sits(snapshot.volunteerNumber(volunteer), snapshot.orderNumber(order));
    }

    /** The volunteer said yes. */
    public void accepted(UUID order, UUID volunteer) {
        int seat = seatOf(order, volunteer);
        if (!board.isFixed(seat)) {
            board.fix(seat);
        }
    }

    /** The volunteer said no, or did not answer in time: finds somebody else, or says that the order is open again. */
    public Replacement refused(UUID order, UUID volunteer) {
        int seat = seatOf(order, volunteer);
        int number = snapshot.orderNumber(order);
        if (board.isFixed(seat)) {
            throw new IllegalArgumentException("the seat was accepted: it is given back by its holder, not refused");
        }
        graph.forbid(number, board.holder(seat));
        board.keep();
        int mark = board.mark();
        board.give(seat);
        boolean covered = chain.repair(seat, DEPTH, TRIES);
        if (!covered) {
            board.clear(number);
        }
        List<PlacedOrder> changed = new ArrayList<>();
        for (int touched : board.changed(mark)) {
            if (board.covered(touched)) {
                changed.add(ReadPlan.placed(snapshot, board, touched));
            }
        }
        board.keep();
        return new Replacement(covered, changed, covered ? List.of() : List.of(order));
    }

    /** Tries once more to cover an order that is open, after others were answered. */
    public boolean retry(UUID order) {
        int number = snapshot.orderNumber(order);
        boolean covered = board.covered(number)
                || (board.fixed(number) == 0 && free.cover(number))
                || chain.cover(number, DEPTH, TRIES);
        board.keep();
        return covered;
    }

    /** Who could stand in for a seat of a placed order without anybody else being moved, the best first. */
    public List<UUID> standby(UUID order, int most) {
        int number = snapshot.orderNumber(order);
        List<UUID> standby = new ArrayList<>();
        for (int entry = graph.first(number); entry < graph.end(number) && standby.size() < most; entry++) {
            int volunteer = graph.volunteer(entry);
            int option = board.option(number);
            if (option != Board.NONE && graph.allows(entry, option) && board.fits(volunteer, number, option)) {
                standby.add(snapshot.volunteer(volunteer).id());
            }
        }
        return List.copyOf(standby);
    }

    private int seatOf(UUID order, UUID volunteer) {
        int number = snapshot.orderNumber(order);
        int person = snapshot.volunteerNumber(volunteer);
        for (int i = 0; i < board.load(person); i++) {
            if (board.layout().orderOf(board.heldSeat(person, i)) == number) {
                return board.heldSeat(person, i);
            }
        }
        throw new IllegalArgumentException("volunteer " + volunteer + " has no seat of order " + order);
    }
}
