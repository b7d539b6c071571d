package org.lovebank.timebank.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from a fact, so that two who act on the same fact collide on purpose, and fingerprints that tell one
 * request from another.
 */
public final class DerivedId {

    private static final UUID NAMESPACE = UUID.fromString("6f1d9c52-4c5e-5c39-9d0a-1b7f0a4be001");

    private DerivedId() {}

    /** The id of one consequence of a fact: UUIDv5. */
    public static UUID of(String consequence, UUID fact) {
        return of(consequence + ':' + fact);
    }

    public static UUID of(String name) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, name);
    }

    /** 128 bits of a request's SHA-256: enough to tell that two requests with one id differ. */
    public static UUID fingerprint(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
