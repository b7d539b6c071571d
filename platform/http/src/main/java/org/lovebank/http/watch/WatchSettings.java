package org.lovebank.http.watch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set about the figures on the management port. */
@ConfigMapping(prefix = "lovebank.watch")
public interface WatchSettings {

    /** Whether figures are read from the database at all. */
    @WithDefault("true")
    boolean enabled();

    /** How often figures are read from the database. */
    @WithDefault("15s")
    Duration every();

    /** What the database's disk can hold, for the alert that comes before it is full; without it there is none. */
    Optional<MemorySize> databaseRoom();
}
