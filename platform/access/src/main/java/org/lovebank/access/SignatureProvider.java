package org.lovebank.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The fastest ES256 that works on this machine. Measured per verification: the JDK about 700 µs, BouncyCastle 95 µs,
 * Amazon Corretto 57 µs; the log says which one was taken.
 */
public final class SignatureProvider {

    private static final Logger LOG = Logger.getLogger(SignatureProvider.class);
    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String JDK = "SunEC";
    private static final int SIGNATURE_BYTES = 64;
    private static final String PLAIN = "SHA256withECDSAinP1363Format";
    private static final Provider CHOSEN = choose();
    /** BouncyCastle has another name for the same form. */
    private static final String ALGORITHM =
            CHOSEN.getService("Signature", PLAIN) == null ? "SHA256withPLAIN-ECDSA" : PLAIN;

    private SignatureProvider() {}

    /** The name under which the chosen provider is installed. */
    public static String name() {
        return CHOSEN.getName();
    }

    /** Whether a verification is cheap enough for a thread that must not wait. */
    public static boolean isFast() {
        return !JDK.equals(name());
    }

    /** Whether these bytes were signed by the owner of the key, in the form of JWS: both numbers, 32 bytes each. */
    public static boolean signed(byte[] bytes, byte[] signature, PublicKey key) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM, CHOSEN);
            check.initVerify(key);
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    /** The same public key, built by the chosen provider: a foreign key object is converted at every use. */
    public static PublicKey own(PublicKey key) {
        try {
            return KeyFactory.getInstance("EC", CHOSEN).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException foreign) {
            return key;
        }
    }

    /** The same private key, built by the chosen provider. */
    public static PrivateKey own(PrivateKey key) {
        try {
            return KeyFactory.getInstance("EC", CHOSEN).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException foreign) {
            return key;
        }
    }

    private static Provider choose() {
        for (Supplier<@Nullable Provider> candidate :
                List.<Supplier<@Nullable Provider>>of(SignatureProvider::corretto, BouncyCastleProvider::new)) {
            Provider provider = candidate.get();
            if (provider != null && works(provider)) {
                // At the end of the list: whoever names no provider keeps the JDK's.
                Security.addProvider(provider);
                LOG.infof("signature provider=%s", provider.getName());
                return provider;
            }
        }
        LOG.warnf("signature provider=%s, verification is slow", JDK);
        return Security.getProvider(JDK);
    }

    /** Looked up by name: its native library exists for some platforms only. */
    private static @Nullable Provider corretto() {
        try {
            return Class.forName(CORRETTO).getField("INSTANCE").get(null) instanceof Provider found ? found : null;
        } catch (ReflectiveOperationException | LinkageError absent) {
            LOG.infof("signature provider AmazonCorrettoCryptoProvider is not here reason=%s", absent.getMessage());
            return null;
        }
    }

    /** Signs and verifies once: a provider without its native library lists what it cannot do. */
    private static boolean works(Provider provider) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC", provider);
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = keys.generateKeyPair();
            byte[] message = "once".getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance("SHA256withECDSA", provider);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            byte[] signed = signature.sign();
            signature.initVerify(KeyFactory.getInstance("EC", provider)
                    .generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded())));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException | RuntimeException | LinkageError unusable) {
            LOG.infof("signature provider=%s does not work here reason=%s", provider.getName(), unusable.getMessage());
            return false;
        }
    }
}
