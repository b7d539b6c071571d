package org.lovebank.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.snapshot.Snapshot;

/** Reads the finished plan off a board, and lays a known plan on one. */
public final class ReadPlan {

    private ReadPlan() {}

    public static Plan of(Snapshot snapshot, Board board) {
        List<PlacedOrder> placed = new ArrayList<>();
        for (int o = 0; o < board.layout().orders(); o++) {
            if (board.covered(o)) {
                placed.add(placed(snapshot, board, o));
            }
        }
        return new Plan(placed);
    }

    /** An order as it stands on the board, with the seats that are filled. */
    public static PlacedOrder placed(Snapshot snapshot, Board board, int number) {
        OpenOrder order = snapshot.order(number);
        List<UUID> volunteers = new ArrayList<>();
        for (int i = 0; i < board.layout().heads(number); i++) {
            int holder = board.holder(board.layout().firstSeat(number) + i);
            if (holder != Board.NONE) {
                volunteers.add(snapshot.volunteer(holder).id());
            }
        }
        return new PlacedOrder(order.id(), order.times().starts().get(board.option(number)), volunteers);
    }

    /** A board that shows the plan; what does not fit any more is left out. */
    public static Board board(Snapshot snapshot, Plan plan) {
        Board board = new Board(snapshot);
        for (PlacedOrder placed : plan.orders()) {
            if (!snapshot.knowsOrder(placed.order())) {
                continue;
            }
            int o = snapshot.orderNumber(placed.order());
            int option = snapshot.order(o).times().starts().indexOf(placed.start());
            if (option >= 0 && placed.volunteers().size() == board.layout().heads(o)) {
                lay(snapshot, board, o, option, placed.volunteers());
            }
        }
        board.keep();
        return board;
    }

    private static void lay(Snapshot snapshot, Board board, int order, int option, List<UUID> volunteers) {
        int mark = board.mark();
        if (board.fixed(order) == 0) {
            board.open(order, option);
        }
        int seat = board.layout().firstSeat(order) + board.fixed(order);
        for (UUID id : volunteers) {
            int volunteer = snapshot.knowsVolunteer(id) ? snapshot.volunteerNumber(id) : Board.NONE;
            if (volunteer != Board.NONE && board.sits(volunteer, order)) {
                continue;
            }
            if (volunteer == Board.NONE
                    || seat >= board.layout().firstSeat(order) + board.layout().heads(order)
                    || board.option(order) != option
                    || !board.fits(volunteer, order, option)) {
                board.back(mark);
                return;
            }
            board.take(seat, volunteer);
            seat++;
        }
    }
}
