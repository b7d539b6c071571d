package org.lovebank.volunteer.certificate.signature;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** With which keys certificates are signed. */
@ConfigMapping(prefix = "lovebank.certificate")
public interface CertificateSettings {

    /** The seed of the Ed25519 key that signs: 32 bytes in Base64. Its absence stops the start. */
    String key();

    /** Public keys that signed earlier, each 32 bytes in Base64: still believed, no longer used. */
    Optional<List<String>> retiredKeys();
}
