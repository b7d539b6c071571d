package org.lovebank.task.wall.page;

import java.util.Locale;

/** How a note stands, as the wall tells it. */
enum Standing {
    OPEN,
    /** Its community is arranging it as an order. */
    ARRANGED,
    COMING,
    FULFILLED;

    /** Of the states that the wall's page shows; whoever disputes a service is not looked at. */
    static Standing of(String wishState) {
        return switch (wishState) {
            case "PUBLISHED" -> OPEN;
            case "ORDERED" -> ARRANGED;
            case "CLAIMED", "FULFILLING" -> COMING;
            case "FULFILLED", "CONFIRMED" -> FULFILLED;
            default -> throw new IllegalArgumentException(wishState);
        };
    }

    /** The name for the style sheet and for the words. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
