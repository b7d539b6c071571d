package org.lovebank.matching.board;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The log of changes of a board: what to do to take the last one back. */
final class Undo {

    private static final int TAKEN = 0;
    private static final int GIVEN = 1;
    private static final int WIDTH = 4;
    private static final int OPENED = 2;
    private static final int BEGIN = 256;

    private int[] log = new int[BEGIN];
    private int size;

    int mark() {
        return size;
    }

    void forget() {
        size = 0;
    }

    void taken(int seat) {
        add(TAKEN, seat, 0, 0);
    }

    void given(int seat, int volunteer, int place) {
        add(GIVEN, seat, volunteer, place);
    }

    void opened(int order, int before) {
        add(OPENED, order, before, 0);
    }

    void takeBack(Board board) {
        size -= WIDTH;
        int what = log[size + 1];
        switch (log[size]) {
            case TAKEN -> board.emptied(what);
            case GIVEN -> board.reseated(what, log[size + 2], log[size + 3]);
            default -> board.reopen(what, log[size + 2]);
        }
    }

    /** The orders concerned since a mark, each once, ascending. */
    int[] orders(int mark, Layout layout) {
        return IntStream.iterate(mark, at -> at < size, at -> at + WIDTH)
                .map(at -> log[at] == OPENED ? log[at + 1] : layout.orderOf(log[at + 1]))
                .distinct()
                .sorted()
                .toArray();
    }

    private void add(int kind, int what, int before, int place) {
        if (size + WIDTH > log.length) {
            log = Arrays.copyOf(log, 2 * log.length);
        }
        log[size] = kind;
        log[size + 1] = what;
        log[size + 2] = before;
        log[size + 3] = place;
        size += WIDTH;
    }
}
