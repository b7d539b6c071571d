package org.lovebank.task.attendance.code;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** A code that may still open something; this try is counted already. */
record LiveCode(UUID id, UUID issuedBy, UUID witnessId, String fingerprint, int triesLeft) {

    /** Whether this is the fingerprint, in a time that tells nothing. */
    boolean matches(byte[] other) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(fingerprint), other);
    }
}
