package org.lovebank.volunteer.certificate.signature;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The key that signs certificates and those that signed earlier, from the settings and never from the database: who can
 * write there cannot forge a certificate.
 */
@Startup
@Singleton
public class CertificateKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 6;
    /** What X.509 puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey signing;
    private final String signingId;
    private final Map<String, byte[]> known = new LinkedHashMap<>();

    CertificateKeys(CertificateSettings settings) {
        KeyPair pair = pairOf(thirtyTwo(settings.key(), "lovebank.certificate.key"));
        this.signing = pair.getPrivate();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] own = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        this.signingId = idOf(own);
        known.put(signingId, own);
        for (String retired : settings.retiredKeys().orElse(List.of())) {
            byte[] key = thirtyTwo(retired, "lovebank.certificate.retired-keys");
            known.put(idOf(key), key);
        }
    }

    String signingId() {
        return signingId;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a key of that name, now or earlier, signed this text. */
    boolean signed(String keyId, byte[] text, byte[] signature) {
        byte[] key = known.get(keyId);
        if (key == null) {
            return false;
        }
        try {
            byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + KEY_BYTES);
            System.arraycopy(key, 0, encoded, X509_HEAD.length, KEY_BYTES);
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    /** Every public key that is believed, the one that signs now first. */
    List<PublicKeyView> all() {
        return known.entrySet().stream()
                .map(key -> new PublicKeyView(
                        "OKP",
                        ALGORITHM,
                        "EdDSA",
                        "sig",
                        key.getKey(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(key.getValue()),
                        key.getKey().equals(signingId)))
                .toList();
    }

    /** The JDK makes a pair out of 32 random bytes; here these are the seed. */
    private static KeyPair pairOf(byte[] seed) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(ALGORITHM);
            pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] thirtyTwo(String base64, String setting) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(setting + " must be 32 bytes in Base64");
        }
        return bytes;
    }

    private static String idOf(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A public key as RFC 8037 writes one, with whether it signs now. */
    public record PublicKeyView(
            String kty, String crv, String alg, String use, String kid, String x, boolean signsNow) {}

    @SuppressWarnings("serial")
    private static final class Seed extends SecureRandom {
        private final byte[] seed;

        private Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
