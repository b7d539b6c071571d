package org.lovebank.http.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A key, hashed with the caller and the address it belongs to, and the request it was first used for. */
@SuppressWarnings("ArrayRecordComponent")
record RequestKey(byte[] scope, byte[] fingerprint) {

    static RequestKey of(String scope, String request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] scopeHash = digest.digest(scope.getBytes(StandardCharsets.UTF_8));
            return new RequestKey(scopeHash, digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
