package org.lovebank.gateway.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a signing key signs, and how early everybody may know it. */
@ConfigMapping(prefix = "lovebank.signing-keys")
public interface KeySettings {

    /** How long one key signs. */
    @WithDefault("30d")
    Duration rotateEvery();

    /** How long a key is published before it signs: longer than anybody keeps a key set. */
    @WithDefault("15m")
    Duration publishAhead();

    /** How long a key stays published after its last signature: longer than any token lives. */
    @WithDefault("30m")
    Duration publishAfter();
}
