package org.lovebank.hostile.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes a real token apart and signs it anew with whatever a forger has: a key of their own, or none. */
final class Forger {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final int COORDINATE = 32;

    private final ObjectNode header;
    private final ObjectNode claims;
    private final KeyPair own;

    Forger(String good) {
        try {
            String[] parts = good.split("\\.", -1);
            this.header = (ObjectNode) JSON.readTree(decoded(parts[0]));
            this.claims = (ObjectNode) JSON.readTree(decoded(parts[1]));
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            this.own = keys.generateKeyPair();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Header and claims with changes, signed with the forger's own key. */
    String own(Consumer<ObjectNode> changeHeader, Consumer<ObjectNode> changeClaims) {
        String signed = signed(changeHeader, changeClaims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(own.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String own(Consumer<ObjectNode> changeHeader) {
        return own(changeHeader, _ -> {});
    }

    /** Signed with a secret that everybody can read: the published key. */
    String hashed(byte[] secret) {
        String signed = signed(head -> head.put("alg", "HS256"), _ -> {});
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Header and claims with changes, and no signature. */
    String signed(Consumer<ObjectNode> changeHeader, Consumer<ObjectNode> changeClaims) {
        ObjectNode newHeader = header.deepCopy();
        ObjectNode newClaims = claims.deepCopy();
        changeHeader.accept(newHeader);
        changeClaims.accept(newClaims);
        return encoded(newHeader.toString()) + "." + encoded(newClaims.toString());
    }

    ObjectNode publicKey() {
        ECPublicKey key = (ECPublicKey) own.getPublic();
        return JSON.createObjectNode()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("kid", header.path("kid").asText())
                .put("x", coordinate(key.getW().getAffineX().toByteArray()))
                .put("y", coordinate(key.getW().getAffineY().toByteArray()));
    }

    byte[] publicKeyBytes() {
        return own.getPublic().getEncoded();
    }

    private static String coordinate(byte[] number) {
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(COORDINATE, number.length);
        System.arraycopy(number, number.length - length, fixed, COORDINATE - length, length);
        return encoded(fixed);
    }

    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
