package org.lovebank.chaos.nemesis;

import java.io.IOException;

/** Breaks something of one sort and mends it again. */
@FunctionalInterface
public interface Striker {

    /** Returns when it is mended; false when there was nothing to be broken. */
    boolean strike(Blow blow) throws IOException, InterruptedException;
}
