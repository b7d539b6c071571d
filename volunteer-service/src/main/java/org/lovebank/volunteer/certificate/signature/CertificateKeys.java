package org.lovebank.volunteer.certificate.signature;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import org.lovebank.http.signature.SigningKeys;

/**
 * The key that signs certificates and those that signed earlier, from the settings and never from the database: who can
 * write there cannot forge a certificate.
 */
@Startup
@Singleton
public class CertificateKeys {

    private static final int ID_BYTES = 6;

    private final SigningKeys keys;

    CertificateKeys(CertificateSettings settings) {
        this.keys = new SigningKeys(
                "lovebank.certificate", settings.key(), settings.retiredKeys().orElse(List.of()), ID_BYTES);
    }

    String signingId() {
        return keys.signingId();
    }

    byte[] sign(byte[] text) {
        return keys.sign(text);
    }

    /** Whether a key of that name, now or earlier, signed this text. */
    boolean signed(String keyId, byte[] text, byte[] signature) {
        return keys.signed(keyId, text, signature);
    }

    /** Every public key that is believed, the one that signs now first. */
    List<PublicKeyView> all() {
        return keys.known().entrySet().stream()
                .map(key -> new PublicKeyView(
                        "OKP",
                        SigningKeys.ALGORITHM,
                        "EdDSA",
                        "sig",
                        key.getKey(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(key.getValue()),
                        key.getKey().equals(keys.signingId())))
                .toList();
    }

    /** A public key as RFC 8037 writes one, with whether it signs now. */
    public record PublicKeyView(
            String kty, String crv, String alg, String use, String kid, String x, boolean signsNow) {}
}
