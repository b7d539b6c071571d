package org.lovebank.simulation.world;

/** What happens in a world; everything else is its seed's. */
public interface Scenario {

    /** From the first fault to silence; throws when something was so that must never be so. */
    void play(World world);
}
