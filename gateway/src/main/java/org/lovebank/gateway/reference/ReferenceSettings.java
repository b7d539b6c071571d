package org.lovebank.gateway.reference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the houses describe themselves. */
@ConfigMapping(prefix = "lovebank.reference")
interface ReferenceSettings {

    /** The OpenAPI document of each house, as JSON. */
    Map<String, URI> documents();

    /** Where the clients lie that the build made; without it none can be downloaded. */
    Optional<Path> clients();

    /** How long a document counts before it is read again. */
    @WithDefault("60s")
    Duration freshFor();

    /** How soon a house is asked again that did not answer. */
    @WithDefault("5s")
    Duration missingFor();

    /** How long the gateway waits for a house's document. */
    @WithDefault("3s")
    Duration patience();
}
