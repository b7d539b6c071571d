package org.lovebank.timebank.ledger.checkpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator may set about the seals on the journal. */
@ConfigMapping(prefix = "lovebank.checkpoint")
public interface CheckpointSettings {

    /** The seed of the Ed25519 key that signs: 32 bytes in Base64. Its absence stops the start. */
    String key();

    /** Public keys that signed earlier, each 32 bytes in Base64: still believed, no longer used. */
    Optional<List<String>> retiredKeys();

    /** How old the newest seal may become while there are newer rows. */
    @WithDefault("60s")
    Duration every();

    /** How many rows may be unsealed before that. */
    @WithDefault("10000")
    long rows();
}
