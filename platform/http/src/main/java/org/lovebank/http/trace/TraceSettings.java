package org.lovebank.http.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set about traces. */
@ConfigMapping(prefix = "lovebank.traces")
public interface TraceSettings {

    /** Where an OTLP collector listens over HTTP, such as {@code http://tempo:4318}; without it no span is kept. */
    Optional<URI> endpoint();

    /** Which share of the traces is kept, 0 to 1; one that came as sampled is kept anyway. */
    @WithDefault("1.0")
    double share();

    /** How long spans gather before they are sent. */
    @WithDefault("2s")
    Duration gather();
}
