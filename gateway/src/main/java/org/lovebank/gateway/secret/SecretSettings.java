package org.lovebank.gateway.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What hashing a password costs. OWASP names five Argon2id settings of equal strength; the default is the one that takes
 * least memory (7 MiB, five passes), because the hash function keeps its memory for the life of the process.
 */
@ConfigMapping(prefix = "lovebank.argon2")
interface SecretSettings {

    @WithDefault("7168")
    int memoryKib();

    @WithDefault("5")
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
