package org.lovebank.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long tokens live. */
@ConfigMapping(prefix = "lovebank.tokens")
public interface TokenSettings {

    /** An access token: short, because a house does not ask whether it was taken back. */
    @WithDefault("10m")
    Duration accessValidity();

    /** A sign-in, however often it is refreshed. */
    @WithDefault("30d")
    Duration sessionValidity();
}
