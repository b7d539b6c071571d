package org.lovebank.volunteer.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and opens persons' keys, and turns a phone or an id number into what a look-up compares. */
@ApplicationScoped
public class KeyCabinet {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final MasterKey master;

    KeyCabinet(MasterKey master) {
        this.master = master;
    }

    /** A fresh key, wrapped. */
    public byte[] wrappedKey(UUID personId) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Seal.close(master.wrapping(), place(personId), key);
    }

    public PersonalKey open(UUID personId, byte[] wrapped) {
        byte[] key = Seal.open(master.wrapping(), place(personId), wrapped);
        return new PersonalKey(personId, new SecretKeySpec(key, "AES"));
    }

    /** Opens a key that the master key of this name wrapped: the present one, or the former. */
    public PersonalKey open(UUID personId, byte[] wrapped, String wrappedBy) {
        byte[] key = Seal.open(master.named(wrappedBy).wrapping(), place(personId), wrapped);
        return new PersonalKey(personId, new SecretKeySpec(key, "AES"));
    }

    /** The same key, wrapped by the present master key. */
    public byte[] rewrapped(UUID personId, byte[] wrapped, String wrappedBy) {
        byte[] key = Seal.open(master.named(wrappedBy).wrapping(), place(personId), wrapped);
        return Seal.close(master.wrapping(), place(personId), key);
    }

    /** Which master key wraps now. */
    public String masterName() {
        return master.name();
    }

    /** What a look-up by this field compares: the same value gives the same bytes, and nothing leads back. */
    public byte[] index(String field, String value) {
        return index(master, field, value);
    }

    /** The same under the present master key and, while one is given, under the former. */
    public List<byte[]> indexes(String field, String value) {
        return Stream.concat(Stream.of(master), master.former().stream())
                .map(key -> index(key, field, value))
                .toList();
    }

    private static byte[] index(MasterKey key, String field, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.looking());
            return mac.doFinal((field + '\n' + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(UUID personId) {
        return personId + "/key";
    }
}
