package org.lovebank.bench.town;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals as volunteer-service does: every person under a data key of their own, wrapped by the master key; look-ups by keyed
 * hashes. Nothing is shared or left out, so the house reads these rows as if it had written them. Only the dice are
 * cheaper: keys and nonces come from a seeded generator, because nobody is protected here.
 */
public final class Sealing {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 8;

    private final SecretKey wrapping;
    private final String masterName;
    private final Mac looking;
    private final Cipher cipher;
    private final SplittableRandom dice = new SplittableRandom(42);

    public Sealing(byte[] master) throws GeneralSecurityException {
        this.wrapping = derived(master, "person-key-wrapping", "AES");
        this.looking = Mac.getInstance("HmacSHA256");
        looking.init(derived(master, "blind-index", "HmacSHA256"));
        byte[] name = derived(master, "key-name", "Generic").getEncoded();
        this.masterName = HexFormat.of().formatHex(name, 0, NAME_BYTES);
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }

    private static SecretKey derived(byte[] master, String use, String algorithm) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm,
                        HKDFParameterSpec.ofExtract()
                                .addIKM(new SecretKeySpec(master, "Generic"))
                                .thenExpand(("lovebank " + use).getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    }

    String masterName() {
        return masterName;
    }

    public byte[] phoneIndex(String e164) {
        return index("phone", e164);
    }

    public byte[] idNoIndex(String residentId) {
        return index("id-no", "RESIDENT_ID/" + residentId);
    }

    public byte[] nameIndex(String name) {
        return index("name", name.toLowerCase(Locale.ROOT));
    }

    private byte[] index(String field, String value) {
        return looking.doFinal((field + '\n' + value).getBytes(StandardCharsets.UTF_8));
    }

    /** A person's own key, wrapped, with what lies under it. */
    Sealed seal(UUID person, String personJson, String fileJson) throws GeneralSecurityException {
        byte[] own = new byte[KEY_BYTES];
        dice.nextBytes(own);
        SecretKey key = new SecretKeySpec(own, "AES");
        return new Sealed(
                close(wrapping, person + "/key", own),
                close(key, person + "/person", personJson.getBytes(StandardCharsets.UTF_8)),
                close(key, person + "/volunteer", fileJson.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] close(SecretKey key, String place, byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        dice.nextBytes(nonce);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        byte[] hidden = cipher.doFinal(plain);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
        System.arraycopy(hidden, 0, all, NONCE_BYTES, hidden.length);
        return all;
    }

    /** The sealed parts of one person's rows. */
    @SuppressWarnings("ArrayRecordComponent") // written out at once, never compared
    record Sealed(byte[] wrappedKey, byte[] person, byte[] file) {}
}
