package org.lovebank.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the data plane listens, and how much of a request it takes. */
@ConfigMapping(prefix = "lovebank.gateway")
public interface DoorSettings {

    @WithDefault("0.0.0.0")
    String host();

    @WithDefault("8080")
    int port();

    /** Server instances, each on an event loop of its own; 0 means one per core. */
    @WithDefault("0")
    int instances();

    Limits limits();

    /** How long a connection may be silent, in either direction. */
    @WithDefault("75s")
    Duration idleTimeout();

    /** How long the head of a request may take from its first byte; then the connection is closed. */
    @WithDefault("10s")
    Duration headTimeout();

    /** Requests inside at the same time; more are answered 503 before anything is done for them. */
    @WithDefault("4096")
    int room();

    /** How long requests under way may take to end when the gateway is asked to stop. */
    @WithDefault("10s")
    Duration drainTimeout();

    /** What is refused for its size. */
    interface Limits {

        /** Longer bodies are answered 413, announced or not. */
        @WithDefault("1M")
        MemorySize body();

        /** All headers together; more is answered 431. */
        @WithDefault("16K")
        MemorySize headers();

        /** The request line; longer is answered 414. */
        @WithDefault("4K")
        MemorySize target();
    }
}
