package org.lovebank.matching.board;

import java.util.Arrays;
import org.lovebank.matching.snapshot.Snapshot;

/** Which seats each volunteer has, and what a further one costs. */
public final class Loads {

    private static final int FEW = 4;

    private final int[][] held;
    private final int[] count;

    private final int[] marginals;

    Loads(Snapshot snapshot) {
        held = new int[snapshot.volunteers().size()][FEW];
        count = new int[held.length];
        marginals = snapshot.rules().marginals().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What the volunteer's next seat costs. */
    public int nextCost(int volunteer) {
        return marginals[Math.min(count[volunteer], marginals.length - 1)];
    }

    /** What the volunteer's last seat costs. */
    public int lastCost(int volunteer) {
        return marginals[Math.min(count[volunteer], marginals.length) - 1];
    }

    int of(int volunteer) {
        return count[volunteer];
    }

    int seat(int volunteer, int i) {
        return held[volunteer][i];
    }

    boolean sits(int volunteer, int order, Layout layout) {
        for (int i = 0; i < count[volunteer]; i++) {
            if (layout.orderOf(held[volunteer][i]) == order) {
                return true;
            }
        }
        return false;
    }

    void add(int volunteer, int seat) {
        if (count[volunteer] == held[volunteer].length) {
            held[volunteer] = Arrays.copyOf(held[volunteer], 2 * count[volunteer]);
        }
        held[volunteer][count[volunteer]] = seat;
        count[volunteer]++;
    }

    /** Removes a seat and says where in the list it was. */
    int remove(int volunteer, int seat) {
        int[] mine = held[volunteer];
        int at = 0;
        while (mine[at] != seat) {
            at++;
        }
        count[volunteer]--;
        mine[at] = mine[count[volunteer]];
        return at;
    }

    /** Puts a removed seat back where it was, so that a list taken back is the same list. */
    void restore(int volunteer, int seat, int at) {
        add(volunteer, seat);
        int[] mine = held[volunteer];
        mine[count[volunteer] - 1] = mine[at];
        mine[at] = seat;
    }
}
