package org.lovebank.simulation.world;

import org.jspecify.annotations.Nullable;

/** Somebody who acts: one thread of one house, or somebody outside of all houses. */
final class Actor {

    final int number;
    final String name;
    final @Nullable House house;
    private final Strand strand;
    long wakesAt;
    long frozenUntil;
    boolean dead;

    Actor(int number, String name, @Nullable House house, Runnable code) {
        this.number = number;
        this.name = name;
        this.house = house;
        this.strand = new Strand(code);
    }

    long readyAt() {
        return Math.max(wakesAt, frozenUntil);
    }

    void goOn() {
        strand.goOn();
        dead |= strand.ended();
    }
}
