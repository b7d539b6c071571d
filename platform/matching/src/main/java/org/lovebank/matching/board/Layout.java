package org.lovebank.matching.board;

import java.util.Arrays;
import java.util.List;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.snapshot.Snapshot;

/**
 * What does not change: heads, visits at every start, and the numbers of the seats. Seats are numbered through; those of order
 * {@code o} are {@code firstSeat(o)} and the following {@code heads(o)}.
 */
public final class Layout {

    private final int[] slots;
    private final int[] heads;
    private final boolean[] urgent;
    private final int[] firstSeat;
    private final int[] orderOfSeat;
    /** By order and start: the first slots of its visits. */
    private final int[][][] visits;

    private final int[] dayOf;
    private final int[] weekOf;

    Layout(Snapshot snapshot) {
        List<OpenOrder> orders = snapshot.orders();
        slots = new int[orders.size()];
        heads = new int[orders.size()];
        urgent = new boolean[orders.size()];
        visits = new int[orders.size()][][];
        for (int i = 0; i < orders.size(); i++) {
            OpenOrder order = orders.get(i);
            slots[i] = order.times().slots();
            heads[i] = order.headcount();
            urgent[i] = order.urgent();
            visits[i] = new int[order.times().starts().size()][];
            for (int option = 0; option < visits[i].length; option++) {
                int start = order.times().starts().get(option);
                visits[i][option] = order.times().repeats().stream()
                        .mapToInt(repeat -> start + repeat)
                        .toArray();
            }
        }
        firstSeat = new int[orders.size() + 1];
        for (int i = 0; i < heads.length; i++) {
            firstSeat[i + 1] = firstSeat[i] + heads[i];
        }
        orderOfSeat = new int[firstSeat[heads.length]];
        for (int i = 0; i < heads.length; i++) {
            Arrays.fill(orderOfSeat, firstSeat[i], firstSeat[i + 1], i);
        }
        Horizon horizon = snapshot.horizon();
        dayOf = new int[horizon.slots() + 1];
        weekOf = new int[horizon.slots() + 1];
        for (int slot = 0; slot < dayOf.length; slot++) {
            dayOf[slot] = horizon.dayOf(slot);
            weekOf[slot] = horizon.weekOf(slot);
        }
    }

    public int orders() {
        return heads.length;
    }

    public int seats() {
        return orderOfSeat.length;
    }

    public int heads(int order) {
        return heads[order];
    }

    public boolean urgent(int order) {
        return urgent[order];
    }

    public int slots(int order) {
        return slots[order];
    }

    public int options(int order) {
        return visits[order].length;
    }

    /** First slots of an order's visits at one of its starts; not to be changed. */
    public int[] visits(int order, int option) {
        return visits[order][option];
    }

    public int firstSeat(int order) {
        return firstSeat[order];
    }

    public int orderOf(int seat) {
        return orderOfSeat[seat];
    }

    public int dayOf(int slot) {
        return dayOf[slot];
    }

    public int weekOf(int slot) {
        return weekOf[slot];
    }
}
