package org.lovebank.simulation.event;

import org.lovebank.simulation.world.Chance;

/** What an event is like for whoever hears it. */
public enum Nature {
    GOOD,
    /** A rule says no. */
    REFUSED,
    /** The subscription says that it never will. */
    IMPOSSIBLE,
    /** It goes wrong every time. */
    FAILS,
    /** Of a type that is not known yet. */
    OF_TOMORROW,
    /** Not an event of its type. */
    GARBLED;

    static Nature some(Chance chance) {
        return chance.below(60) != 0 ? GOOD : values()[chance.between(1, values().length - 1)];
    }

    /** Whether an operator can mend what hinders it. */
    public boolean curable() {
        return this == REFUSED || this == IMPOSSIBLE || this == FAILS;
    }
}
