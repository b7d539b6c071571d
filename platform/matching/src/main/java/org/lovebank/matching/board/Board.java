package org.lovebank.matching.board;

import java.util.Arrays;
import org.lovebank.matching.snapshot.HeldSeat;
import org.lovebank.matching.snapshot.Snapshot;

/** The plan while it is made: who has which seat, at which start. A change can be taken back to a mark. */
public final class Board {

    public static final int NONE = -1;

    private final Layout layout;
    private final Calendars calendars;
    private final int[] seat;
    private final int[] option;
    private final Coverage coverage;
    private final int[] fixed;
    private final Loads loads;
    private final Undo undo = new Undo();
    private int lid = Integer.MAX_VALUE;

    public Board(Snapshot snapshot) {
        layout = new Layout(snapshot);
        calendars = new Calendars(snapshot, layout);
        seat = new int[layout.seats()];
        Arrays.fill(seat, NONE);
        option = new int[layout.orders()];
        Arrays.fill(option, NONE);
        coverage = new Coverage(layout);
        fixed = new int[layout.orders()];
        loads = new Loads(snapshot);
        for (HeldSeat accepted : snapshot.held()) {
            int o = snapshot.orderNumber(accepted.order());
            if (accepted.accepted() && fixed[o] < layout.heads(o)) {
                option[o] = snapshot.order(o).times().starts().indexOf(accepted.start());
                take(layout.firstSeat(o) + fixed[o], snapshot.volunteerNumber(accepted.volunteer()));
                fixed[o]++;
            }
        }
        undo.forget();
    }

    public Layout layout() {
        return layout;
    }

    /** The chosen start of an order, or {@link #NONE}. */
    public int option(int order) {
        return option[order];
    }

    /** Seats that were accepted and stay. */
    public int fixed(int order) {
        return fixed[order];
    }

    /** Who has a seat, or {@link #NONE}. */
    public int holder(int seatNumber) {
        return seat[seatNumber];
    }

    public boolean isFixed(int seatNumber) {
        int order = layout.orderOf(seatNumber);
        return seatNumber - layout.firstSeat(order) < fixed[order];
    }

    public boolean covered(int order) {
        return coverage.of(order);
    }

    public int covered() {
        return coverage.covered();
    }

    public int urgentCovered() {
        return coverage.urgent();
    }

    public int load(int volunteer) {
        return loads.of(volunteer);
    }

    /** The volunteer's seat number {@code i}, 0 to {@code load} - 1. */
    public int heldSeat(int volunteer, int i) {
        return loads.seat(volunteer, i);
    }

    /** Who has how many seats, and what a further one costs. */
    public Loads loads() {
        return loads;
    }

    public boolean sits(int volunteer, int order) {
        return loads.sits(volunteer, order, layout);
    }

    /** Whether the volunteer has time for the order at that start and no seat of it yet. */
    public boolean fits(int volunteer, int order, int atOption) {
        return loads.of(volunteer) < lid && calendars.fits(volunteer, order, atOption) && !sits(volunteer, order);
    }

    /** From now on nobody who has so many seats gets a further one. */
    public void lid(int seats) {
        lid = seats;
    }

    public Calendars calendars() {
        return calendars;
    }

    /** Chooses a start for an order without seats. */
    public void open(int order, int atOption) {
        undo.opened(order, option[order]);
        option[order] = atOption;
    }

    /** Seats a volunteer on an empty seat of an order with a start; {@link #give} empties it and says who held it. */
    public void take(int seatNumber, int volunteer) {
        undo.taken(seatNumber);
        loads.add(volunteer, seatNumber);
        seated(seatNumber, volunteer);
    }

    public int give(int seatNumber) {
        int volunteer = seat[seatNumber];
        undo.given(seatNumber, volunteer, emptied(seatNumber));
        return volunteer;
    }

    /** Empties all seats of an order that are not fixed. */
    public void clear(int order) {
        for (int s = layout.firstSeat(order) + fixed[order]; s < layout.firstSeat(order) + layout.heads(order); s++) {
            if (seat[s] != NONE) {
                give(s);
            }
        }
    }

    public int mark() {
        return undo.mark();
    }

    /** Takes back everything since the mark. */
    public void back(int mark) {
        while (undo.mark() > mark) {
            undo.takeBack(this);
        }
    }

    /** Keeps everything so far; no mark from before can be gone back to. */
    public void keep() {
        undo.forget();
    }

    /** Fixes a seat from now on: who has it said yes. Nothing before can be taken back. */
    public void fix(int seatNumber) {
        int order = layout.orderOf(seatNumber);
        int front = layout.firstSeat(order) + fixed[order];
        if (seatNumber > front) {
            int accepted = give(seatNumber);
            if (seat[front] != NONE) {
                take(seatNumber, give(front));
            }
            take(front, accepted);
        }
        fixed[order]++;
        keep();
    }

    /** The orders that were changed since the mark, each once, ascending. */
    public int[] changed(int mark) {
        return undo.orders(mark, layout);
    }

    void reopen(int order, int atOption) {
        option[order] = atOption;
    }

    void reseated(int seatNumber, int volunteer, int place) {
        loads.restore(volunteer, seatNumber, place);
        seated(seatNumber, volunteer);
    }

    private void seated(int seatNumber, int volunteer) {
        int order = layout.orderOf(seatNumber);
        seat[seatNumber] = volunteer;
        calendars.take(volunteer, order, option[order]);
        coverage.filled(order);
    }

    int emptied(int seatNumber) {
        int order = layout.orderOf(seatNumber);
        coverage.emptied(order);
        int volunteer = seat[seatNumber];
        seat[seatNumber] = NONE;
        calendars.give(volunteer, order, option[order]);
        return loads.remove(volunteer, seatNumber);
    }
}
