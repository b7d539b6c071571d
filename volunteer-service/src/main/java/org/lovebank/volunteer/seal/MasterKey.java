package org.lovebank.volunteer.seal;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The one key of the house, from the environment only; wraps the persons' keys and yields the key of the look-ups. */
@Startup
@Singleton
class MasterKey {

    private static final int BYTES = 32;
    private static final int NAME_BYTES = 8;

    private final SecretKey wrapping;
    private final SecretKey looking;
    private final String name;
    private final @Nullable MasterKey former;

    @Inject
    MasterKey(
            @ConfigProperty(name = "lovebank.master-key") Optional<String> base64,
            @ConfigProperty(name = "lovebank.former-master-key") Optional<String> former) {
        this(
                base64,
                former.filter(key -> !key.isBlank())
                        .map(key -> new MasterKey(Optional.of(key)))
                        .orElse(null));
    }

    MasterKey(Optional<String> base64) {
        this(base64, (MasterKey) null);
    }

    private MasterKey(Optional<String> base64, @Nullable MasterKey former) {
        byte[] master = read(base64.orElse(""));
        this.former = former;
        this.wrapping = derived(master, "person-key-wrapping", "AES");
        this.looking = derived(master, "blind-index", "HmacSHA256");
        byte[] id = derived(master, "key-name", "Generic").getEncoded();
        this.name = HexFormat.of().formatHex(id, 0, NAME_BYTES);
    }

    private static byte[] read(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw missing();
        }
        throw missing();
    }

    private static ConfigurationException missing() {
        return new ConfigurationException(
                "LOVEBANK_MASTER_KEY must hold 32 random bytes in base64 (openssl rand -base64 32): without it personal"
                        + " data can be neither written nor read, so volunteer-service does not start.");
    }

    private static SecretKey derived(byte[] master, String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(master, "Generic"))
                                    .thenExpand(
                                            ("lovebank " + use).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                            BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key that was the master before, while keys that it wraps are wrapped anew. */
    Optional<MasterKey> former() {
        return Optional.ofNullable(former);
    }

    /** The key of that name: this one or the former. */
    MasterKey named(String wanted) {
        return former != null && former.name.equals(wanted) ? former : this;
    }

    SecretKey wrapping() {
        return wrapping;
    }

    SecretKey looking() {
        return looking;
    }

    /** Which master key this is; says nothing of the key. */
    String name() {
        return name;
    }
}
