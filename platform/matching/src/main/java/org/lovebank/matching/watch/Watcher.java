package org.lovebank.matching.watch;

/** Looks on while a plan is made; may be asked from the engine's thread only. */
public interface Watcher {

    /** Nobody looks on. */
    Watcher NOBODY = new Watcher() {};

    /**
     * How far the run is.
     *
     * @param steps counted steps so far; equal snapshots take equal steps
     * @param covered orders covered at this moment
     * @param orders all orders
     */
    default void progress(Phase phase, long steps, int covered, int orders) {}

    /** Whether the run shall end; it ends with {@link Cancelled} and leaves nothing. */
    default boolean cancelled() {
        return false;
    }
}
