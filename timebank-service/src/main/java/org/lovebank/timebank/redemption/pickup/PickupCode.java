package org.lovebank.timebank.redemption.pickup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Eight digits for which a redemption is handed out 取货码. They follow from the redemption and the house's key, so that
 * the same request is answered with the same code; stored is only a slow salted hash.
 */
public record PickupCode(String digits) {

    private static final int ROUNDS = 20_000;
    private static final int HASH_BITS = 256;
    private static final long RANGE = 100_000_000L;

    /** The code of a redemption. */
    public static PickupCode of(UUID redemption, String houseKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(houseKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] full = mac.doFinal(("pickup:" + redemption).getBytes(StandardCharsets.UTF_8));
            long number = Long.remainderUnsigned(ByteBuffer.wrap(full).getLong(), RANGE);
            return new PickupCode(String.format("%08d", number));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] hash(byte[] salt) {
        try {
            PBEKeySpec slow = new PBEKeySpec(digits.toCharArray(), salt, ROUNDS, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(slow)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean matches(byte[] salt, byte[] stored) {
        return MessageDigest.isEqual(hash(salt), stored);
    }

    @Override
    public String toString() {
        return "PickupCode[********]";
    }
}
