package org.lovebank.stack.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The public keys that the one who checks believes, by their ids. */
public final class TrustedKeys {

    private static final int KEY_BYTES = 32;
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<String, byte[]> keys = new HashMap<>();

    /** The list that {@code GET /ledger/checkpoint-keys} answers, kept in a file. */
    public static TrustedKeys of(JsonNode list) {
        TrustedKeys trusted = new TrustedKeys();
        list.forEach(key -> trusted.believe(
                Base64.getDecoder().decode(key.required("publicKey").asText())));
        return trusted;
    }

    /** The public key that belongs to a seed of which this machine is the keeper. */
    public static TrustedKeys ofSeed(String base64) {
        byte[] seed = Base64.getDecoder().decode(base64);
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            byte[] encoded = pairs.generateKeyPair().getPublic().getEncoded();
            TrustedKeys trusted = new TrustedKeys();
            trusted.believe(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
            return trusted;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void believe(byte[] key) {
        keys.put(HexFormat.of().formatHex(Digests.sha256().digest(key), 0, 8), key);
    }

    /** Empty when a believed key signed this root, else what is wrong. */
    String wrongWith(ProvedCheckpoint checkpoint) {
        byte[] key = keys.get(checkpoint.keyId());
        if (key == null) {
            return "KEY_UNKNOWN";
        }
        byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + KEY_BYTES);
        System.arraycopy(key, 0, encoded, X509_HEAD.length, KEY_BYTES);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(HexFormat.of().parseHex(checkpoint.root()));
            boolean good = signature.verify(HexFormat.of().parseHex(checkpoint.signature()));
            return good ? "" : "SIGNATURE_DIFFERS";
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return "SIGNATURE_DIFFERS";
        }
    }
}
