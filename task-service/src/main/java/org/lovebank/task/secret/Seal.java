package org.lovebank.task.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Seals text with AES-256-GCM. A sealed text names the key it was sealed with and is bound to one field of one subject,
 * so that bytes moved to another row do not open.
 */
@ApplicationScoped
public class Seal {

    private static final int FORM = 1;
    private static final int KEY_ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final byte[] keyId;

    Seal(@ConfigProperty(name = "lovebank.master-key") String masterKey) throws GeneralSecurityException {
        byte[] bytes = decoded(masterKey);
        if (bytes.length != 32) {
            throw new IllegalStateException("lovebank.master-key must be 32 bytes in base64");
        }
        key = new SecretKeySpec(bytes, "AES");
        keyId = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), KEY_ID_BYTES);
    }

    /** The sealed text, or null for no text. */
    public byte @Nullable [] seal(@Nullable String text, UUID subject, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, subject, field).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + KEY_ID_BYTES + NONCE_BYTES + sealed.length)
                    .put((byte) FORM)
                    .put(keyId)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("text cannot be sealed", impossible);
        }
    }

    /**
     * The text again, or null for no text.
     *
     * @throws IllegalStateException when the bytes were altered, moved, or sealed with another key
     */
    public @Nullable String open(byte @Nullable [] sealed, UUID subject, String field) {
        if (sealed == null) {
            return null;
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] id = new byte[KEY_ID_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        int form = parts.get();
        parts.get(id).get(nonce);
        byte[] text = new byte[parts.remaining()];
        parts.get(text);
        if (form != FORM || !MessageDigest.isEqual(id, keyId)) {
            throw new IllegalStateException("sealed with a key that this house does not have");
        }
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, subject, field).doFinal(text), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("the sealed text was altered or moved", altered);
        }
    }

    /** What tells a text again without keeping it: keyed, so that a copy of the database does not give short codes away. */
    public byte[] fingerprint(String text, UUID subject, String field) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(("fingerprint/" + subject + "/" + field + "/").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("text cannot be told again", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID subject, String field) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((subject + "/" + field).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] decoded(String masterKey) {
        try {
            return Base64.getDecoder().decode(masterKey.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("lovebank.master-key must be 32 bytes in base64", notBase64);
        }
    }
}
