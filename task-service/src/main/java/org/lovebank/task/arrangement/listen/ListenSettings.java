package org.lovebank.task.arrangement.listen;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may look on, and how. */
@ConfigMapping(prefix = "lovebank.task.arrangement")
interface ListenSettings {

    /** Listeners of one replica; together with those of the walls fewer than the gate's connections to a house. */
    @WithDefault("50")
    int listeners();

    /** After how much silence a listener hears that the line is alive. */
    @WithDefault("15s")
    Duration beatEvery();

    /** How often the phases are read; read by the timer. */
    String pollEvery();
}
