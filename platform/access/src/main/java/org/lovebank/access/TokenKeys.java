package org.lovebank.access;

import java.security.PublicKey;
import java.util.Map;

/** Where the public keys of the accepted issuers come from. The gateway reads its own; others read JWKS. */
public interface TokenKeys {

    /** All keys that may sign now. Called rarely; may block. */
    Map<KeyName, PublicKey> read();
}
