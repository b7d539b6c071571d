package org.lovebank.gateway.secret;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;

/** Makes secrets and recognises them again. Passwords and client secrets are kept as Argon2id hashes only. */
@ApplicationScoped
public class Secrets {

    private static final int RANDOM_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Argon2Function cost;
    private final Semaphore turns;
    private final SecretSettings settings;
    private final String nobodysHash;

    Secrets(SecretSettings settings) {
        this.settings = settings;
        this.cost = Argon2Function.getInstance(
                settings.memoryKib(), settings.passes(), settings.lanes(), HASH_BYTES, Argon2.ID);
        this.turns = new Semaphore(settings.atOnce(), true);
        this.nobodysHash = hashNow(random());
    }

    /** A new secret: 256 random bits, safe in URLs and forms. */
    public String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The hash to keep of a secret. */
    public String hash(String secret) {
        return inTurn(() -> hashNow(secret));
    }

    /** Whether this is the secret behind the hash. Without a hash it costs the same and is never right. */
    public boolean matches(String secret, @Nullable String hash) {
        String known = hash == null ? nobodysHash : hash;
        boolean right = inTurn(() -> Password.check(secret, known).with(Argon2Function.getInstanceFromHash(known)));
        return right && hash != null;
    }

    /** SHA-256 of a secret that is random itself, or of a name that must not stand in clear. */
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String hashNow(String secret) {
        return Password.hash(secret).addRandomSalt(SALT_BYTES).with(cost).getResult();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refused(new SecretRefusal.TooManySignIns(1));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused(new SecretRefusal.TooManySignIns(1));
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
