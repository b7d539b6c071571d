package org.lovebank.gateway.secret;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals what the database may not know in clear (AES-256-GCM), under a key derived from the operator's master key. */
@Startup
@Singleton
public class MasterKey {

    private static final int SHORTEST = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    MasterKey(@ConfigProperty(name = "lovebank.master-key") Optional<String> master) {
        String given = master.orElse("");
        if (given.length() < SHORTEST) {
            throw new IllegalStateException("LOVEBANK_MASTER_KEY must be set to at least " + SHORTEST
                    + " random characters: the gateway's signing keys are sealed under it");
        }
        key = new SecretKeySpec(derive(given), "AES");
    }

    /** Seals bytes for one place: they open there only. */
    public byte[] seal(byte[] clear, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(clear);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens what was sealed for this place.
     *
     * @throws IllegalStateException when it was sealed under another master key, or altered
     */
    public byte[] open(byte[] sealed, String place) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(
                    "LOVEBANK_MASTER_KEY is not the one under which " + place + " was sealed", wrong);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** HKDF's idea with one step: a key of its own for this purpose, whatever form the master key has. */
    private static byte[] derive(String master) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal("lovebank gateway sealing v1".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
