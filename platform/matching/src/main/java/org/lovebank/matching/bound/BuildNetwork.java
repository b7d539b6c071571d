package org.lovebank.matching.bound;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.lovebank.matching.board.Board;
import org.lovebank.matching.board.Layout;
import org.lovebank.matching.graph.CandidateGraph;
import org.lovebank.matching.graph.Worths;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;

/**
 * Writes a snapshot as a network. Left out, which makes the bound no less valid: the caps a day, and the burden of accepted
 * seats.
 */
final class BuildNetwork {

    private static final int NOT_YET = -1;

    private final Snapshot snapshot;
    private final CandidateGraph graph;
    private final Worths worths;
    /** A board with nothing but the accepted seats. */
    private final Board board;

    private final Layout layout;
    private final boolean burdens;
    private final Network network = new Network();
    private final int weeks;
    private final int slots;
    private final boolean[] startSlot;
    private final int[] weekResource;
    private final int[] burdenResource;
    private final int[][] timeResource;

    BuildNetwork(Snapshot snapshot, CandidateGraph graph, Worths worths, boolean burdens) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.worths = worths;
        this.burdens = burdens;
        board = new Board(snapshot);
        layout = board.layout();
        Horizon horizon = snapshot.horizon();
        weeks = horizon.weeks();
        slots = horizon.slots();
        startSlot = new boolean[slots];
        int volunteers = snapshot.volunteers().size();
        weekResource = new int[volunteers * weeks];
        Arrays.fill(weekResource, NOT_YET);
        burdenResource = new int[volunteers];
        Arrays.fill(burdenResource, NOT_YET);
        timeResource = new int[volunteers][];
    }

    /**
     * The network of some orders.
     *
     * @param plainWorth points for covering each order, or 0 for what the rules say
     */
    Network of(IntPredicate among, int plainWorth) {
        for (int order = 0; order < layout.orders(); order++) {
            for (int option = 0; option < layout.options(order) && among.test(order); option++) {
                for (int start : layout.visits(order, option)) {
                    startSlot[start] = true;
                }
            }
        }
        for (int order = 0; order < layout.orders(); order++) {
            if (among.test(order)) {
                add(order, plainWorth);
            }
        }
        return network;
    }

    private void add(int order, int plainWorth) {
        int holes = layout.heads(order) - board.fixed(order);
        network.order(plainWorth > 0 ? plainWorth : worths.order(order) + fixedWorth(order), holes);
        for (int option = 0; option < layout.options(order); option++) {
            if (board.fixed(order) > 0 && board.option(order) != option) {
                continue;
            }
            network.group();
            for (int entry = graph.first(order); entry < graph.end(order); entry++) {
                int volunteer = graph.volunteer(entry);
                if (graph.allows(entry, option) && board.fits(volunteer, order, option)) {
                    network.arc(plainWorth > 0 ? 0 : worths.seat(entry));
                    uses(order, option, volunteer);
                }
            }
        }
    }

    /** At most what accepted seats can be worth. */
    private int fixedWorth(int order) {
        int worth = 0;
        if (board.fixed(order) > 0) {
            for (HeldSeat seat : snapshot.held()) {
                boolean mine = seat.accepted()
                        && seat.order().equals(snapshot.order(order).id());
                worth += mine ? 1_000 / layout.heads(order) + snapshot.rules().keepBonus() : 0;
            }
        }
        return worth;
    }

    private void uses(int order, int option, int volunteer) {
        int room = 0;
        for (int week = 0; week < weeks; week++) {
            room = Math.max(room, board.calendars().weekRoom(volunteer, week));
        }
        for (int start : layout.visits(order, option)) {
            network.use(week(volunteer, layout.weekOf(start)));
            // Who comes once a week at most is never in two places.
            if (room > 1) {
                int end = Math.min(
                        slots, start + layout.slots(order) + snapshot.rules().bufferSlots());
                for (int slot = start; slot < end; slot++) {
                    if (startSlot[slot]) {
                        network.use(time(volunteer, slot));
                    }
                }
            }
        }
        if (burdens && room * weeks > 1) {
            network.use(burden(volunteer));
        }
    }

    private int week(int volunteer, int week) {
        int at = volunteer * weeks + week;
        if (weekResource[at] == NOT_YET) {
            weekResource[at] = network.resource(board.calendars().weekRoom(volunteer, week));
        }
        return weekResource[at];
    }

    private int time(int volunteer, int slot) {
        if (timeResource[volunteer] == null) {
            timeResource[volunteer] = new int[slots];
            Arrays.fill(timeResource[volunteer], NOT_YET);
        }
        if (timeResource[volunteer][slot] == NOT_YET) {
            timeResource[volunteer][slot] = network.resource(1);
        }
        return timeResource[volunteer][slot];
    }

    private int burden(int volunteer) {
        if (burdenResource[volunteer] == NOT_YET) {
            burdenResource[volunteer] = network.resource(Prices.BURDEN);
        }
        return burdenResource[volunteer];
    }
}
