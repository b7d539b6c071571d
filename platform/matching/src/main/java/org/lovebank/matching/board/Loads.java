package org.lovebank.matching.board;

import java.util.Arrays;

/** Which seats each volunteer has. */
final class Loads {

    private static final int FEW = 4;

    private final int[][] held;
    private final int[] count;

    Loads(int volunteers) {
        held = new int[volunteers][FEW];
        count = new int[volunteers];
    }

    int of(int volunteer) {
        return count[volunteer];
    }

    int seat(int volunteer, int i) {
        return held[volunteer][i];
    }

    void add(int volunteer, int seat) {
        if (count[volunteer] == held[volunteer].length) {
            held[volunteer] = Arrays.copyOf(held[volunteer], 2 * count[volunteer]);
        }
        held[volunteer][count[volunteer]] = seat;
        count[volunteer]++;
    }

    void remove(int volunteer, int seat) {
        int[] mine = held[volunteer];
        int at = 0;
        while (mine[at] != seat) {
            at++;
        }
        count[volunteer]--;
        mine[at] = mine[count[volunteer]];
    }
}
