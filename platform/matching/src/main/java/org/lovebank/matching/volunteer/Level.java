package org.lovebank.matching.volunteer;

/** How sure it is that a volunteer can do a thing: 1 by its category, 2 as declared, 3 as certified. */
public enum Level {
    CATEGORY(1),
    DECLARED(2),
    CERTIFIED(3);

    private final int rank;

    Level(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }
}
