package org.lovebank.task.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A print of a secret by which it is recognised and from which it cannot be found, not even with the database in hand. */
@ApplicationScoped
public class KeyedPrint {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec master;

    KeyedPrint(@ConfigProperty(name = "lovebank.master-key") String masterKey) {
        master = new SecretKeySpec(Base64.getDecoder().decode(masterKey), ALGORITHM);
    }

    /** The print of a text for one purpose; prints for two purposes never agree. */
    public byte[] of(String purpose, String text) {
        byte[] key = mac(master, purpose);
        return mac(new SecretKeySpec(key, ALGORITHM), text);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
