package org.lovebank.http.signature;

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
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An Ed25519 key that signs, and those that signed earlier. They come from the settings, never from the database, so that
 * nobody who can write there can also forge a signature or slip in a key of his own.
 */
public final class SigningKeys {

    /** As JOSE and X.509 call it. */
    public static final String ALGORITHM = "Ed25519";

    private static final int KEY_BYTES = 32;
    /** What X.509 puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final int idBytes;
    private final PrivateKey signing;
    private final String signingId;
    private final Map<String, byte[]> known = new LinkedHashMap<>();

    /**
     * Reads the keys; a key of another length stops the start.
     *
     * @param prefix of the settings {@code key} (a seed) and {@code retired-keys} (public keys), 32 bytes in Base64 each
     * @param idBytes how much of a key's SHA-256 is its id, in hexadecimal
     */
    public SigningKeys(String prefix, String seed, List<String> retired, int idBytes) {
        this.idBytes = idBytes;
        KeyPair pair = pairOf(thirtyTwo(seed, prefix + ".key"));
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] own = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        this.signing = pair.getPrivate();
        this.signingId = idOf(own);
        known.put(signingId, own);
        for (String each : retired) {
            byte[] key = thirtyTwo(each, prefix + ".retired-keys");
            known.put(idOf(key), key);
        }
    }

    /** The id of the key that signs now. */
    public String signingId() {
        return signingId;
    }

    /** The public key of every id that is believed, 32 bytes each; the one that signs now first. */
    public Map<String, byte[]> known() {
        return Collections.unmodifiableMap(known);
    }

    /** The signature under a text, the same one for the same text. */
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a key of that id, now or earlier, signed this text. */
    public boolean signed(String keyId, byte[] text, byte[] signature) {
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

    private String idOf(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, idBytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

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
