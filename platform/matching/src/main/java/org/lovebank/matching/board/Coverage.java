package org.lovebank.matching.board;

/** How many seats of each order are filled, and how many orders are covered. */
final class Coverage {

    private final Layout layout;
    private final int[] filled;
    private int covered;
    private int urgent;

    Coverage(Layout layout) {
        this.layout = layout;
        filled = new int[layout.orders()];
    }

    boolean of(int order) {
        return filled[order] == layout.heads(order);
    }

    int covered() {
        return covered;
    }

    int urgent() {
        return urgent;
    }

    void filled(int order) {
        filled[order]++;
        if (of(order)) {
            covered++;
            urgent += layout.urgent(order) ? 1 : 0;
        }
    }

    void emptied(int order) {
        if (of(order)) {
            covered--;
            urgent -= layout.urgent(order) ? 1 : 0;
        }
        filled[order]--;
    }
}
