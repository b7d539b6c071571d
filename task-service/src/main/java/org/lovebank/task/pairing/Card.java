package org.lovebank.task.pairing;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card as it was handed out. */
record Card(
        CardNumber number,
        UUID agreementId,
        String fingerprint,
        UUID issuedBy,
        Instant issuedAt,
        @Nullable Instant withdrawnAt) {

    /** Whether this is the code's fingerprint and the card still counts. */
    boolean opensWith(byte[] other) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(fingerprint), other) && withdrawnAt == null;
    }
}
