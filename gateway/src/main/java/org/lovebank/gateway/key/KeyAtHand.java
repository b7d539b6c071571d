package org.lovebank.gateway.key;

import java.security.PrivateKey;
import java.security.PublicKey;

/** A published key, opened; {@code maySign} when its time has come. */
public record KeyAtHand(String keyId, PublicKey publicKey, PrivateKey privateKey, boolean maySign) {

    @Override
    public String toString() {
        return "KeyAtHand[" + keyId + "]";
    }
}
