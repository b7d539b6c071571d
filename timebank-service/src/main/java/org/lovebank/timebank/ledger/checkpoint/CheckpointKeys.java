package org.lovebank.timebank.ledger.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
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
 * The keys of the seals: one that signs, and those that signed earlier. They come from the settings, never from the
 * database, so that nobody who can write there can also forge a seal or slip in a key of his own.
 */
@ApplicationScoped
public class CheckpointKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    /** What X.509 puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey signing;
    private final String signingId;
    private final Map<String, byte[]> known = new LinkedHashMap<>();

    public CheckpointKeys(CheckpointSettings settings) {
        KeyPair pair = pairOf(thirtyTwo(settings.key(), "lovebank.checkpoint.key"));
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        signing = pair.getPrivate();
        signingId = idOf(raw);
        known.put(signingId, raw);
        for (String retired : settings.retiredKeys().orElse(List.of())) {
            byte[] key = thirtyTwo(retired, "lovebank.checkpoint.retired-keys");
            known.put(idOf(key), key);
        }
    }

    /** The id of the key that signs now. */
    public String signingId() {
        return signingId;
    }

    /** Every public key that is believed, by its id: the one that signs now first. */
    public List<PublicCheckpointKey> all() {
        return known.entrySet().stream()
                .map(key -> new PublicCheckpointKey(
                        key.getKey(),
                        ALGORITHM,
                        Base64.getEncoder().encodeToString(key.getValue()),
                        key.getKey().equals(signingId)))
                .toList();
    }

    String sign(String root) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(HexFormat.of().parseHex(root));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean knows(String keyId) {
        return known.containsKey(keyId);
    }

    /** Whether the signature under a root is that of the key it names. */
    public boolean signed(Checkpoint checkpoint) {
        byte[] key = known.get(checkpoint.keyId());
        if (key == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey(key));
            signature.update(HexFormat.of().parseHex(checkpoint.root()));
            return signature.verify(HexFormat.of().parseHex(checkpoint.signature()));
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + KEY_BYTES);
        System.arraycopy(raw, 0, encoded, X509_HEAD.length, KEY_BYTES);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
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
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A public key as everybody may read it; {@code publicKey} is its 32 bytes in Base64. */
    public record PublicCheckpointKey(String id, String algorithm, String publicKey, boolean signsNow) {}

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
