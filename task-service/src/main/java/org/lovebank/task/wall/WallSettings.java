package org.lovebank.task.wall;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may listen, and how. */
@ConfigMapping(prefix = "lovebank.task.wall")
interface WallSettings {

    /** Listeners of one replica; fewer than the connections that the gate keeps to a house. */
    @WithDefault("100")
    int listeners();

    /** After how much silence a listener hears that the line is alive. */
    @WithDefault("15s")
    Duration beatEvery();

    /** How much of the log a returning listener is told at most; beyond it the wall is read anew. */
    @WithDefault("5000")
    int longestReturn();

    /** How many messages may wait for a slow listener; with more, the line is cut and the listener returns. */
    @WithDefault("256")
    int waiting();

    /** How often the log is read; read by the timer. */
    String pollEvery();
}
