package org.lovebank.gateway.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often somebody may be wrong. */
@ConfigMapping(prefix = "lovebank.sign-in")
interface SignInSettings {

    /** Attempts under one name before it is locked. */
    @WithDefault("5")
    int attempts();

    /** How long a name is locked. */
    @WithDefault("15m")
    Duration lockedFor();

    /** Attempts this long ago do not count any more. */
    @WithDefault("15m")
    Duration forgetAfter();
}
