package org.lovebank.chaos.nemesis;

import java.time.Duration;

/**
 * One thing that breaks.
 *
 * @param part whom it meets
 * @param kind how
 * @param lasts how long it stays broken
 */
public record Blow(String part, Kind kind, Duration lasts) {

    /** How something breaks. */
    public enum Kind {
        /** The process is gone at once (SIGKILL), and started again after a while. */
        KILL,
        /** The process stands still (SIGSTOP) and goes on where it was: it does not know that time has passed. */
        FREEZE
    }

    @Override
    public String toString() {
        return kind + " " + part + " for " + lasts.toMillis() + " ms";
    }
}
