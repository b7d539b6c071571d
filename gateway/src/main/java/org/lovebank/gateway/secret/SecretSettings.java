package org.lovebank.gateway.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What hashing a password costs: the defaults are OWASP's second choice for Argon2id (19 MiB, two passes). */
@ConfigMapping(prefix = "lovebank.argon2")
interface SecretSettings {

    @WithDefault("19456")
    int memoryKib();

    @WithDefault("2")
    int passes();

    @WithDefault("1")
    int lanes();

    /** Hashes computed at the same time: each takes its memory from the heap. */
    @WithDefault("2")
    int atOnce();

    /** How long a caller waits for a turn; then 503. */
    @WithDefault("5s")
    Duration patience();
}
