package org.lovebank.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.jwt.SignedToken;

/**
 * Believes a token after checking it once: algorithm, type, key, signature, issuer, audience, times. What was verified is
 * remembered under the token's digest, never past its expiry, and forgotten when a key changes; forged tokens are never
 * remembered.
 */
@Singleton
public class VerifiedTokens {

    private static final int LONGEST_TOKEN = 8_192;
    private static final String ALGORITHM = "ES256";
    private static final String TYPE = "at+jwt";
    private static final String LONG_TYPE = "application/at+jwt";

    private final KeyRing keys;
    private final AccessSettings settings;
    private final RevokedTokens revoked;
    private final Clock clock;
    private final Cache<Digest, VerifiedToken> remembered;
    private final AtomicLong keyChanges = new AtomicLong();

    VerifiedTokens(KeyRing keys, AccessSettings settings, RevokedTokens revoked, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.revoked = revoked;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(settings.rememberedTokens())
                .expireAfterWrite(settings.rememberFor())
                .build();
        keys.onChange(this::forgetAll);
    }

    /** A token that was verified before and still holds; null when it must be verified. Never blocks. */
    public @Nullable VerifiedToken recall(String token) {
        VerifiedToken known = remembered.getIfPresent(Digest.of(token));
        return known != null && holds(known) ? known : null;
    }

    /**
     * The caller's token, verified. May block while keys are read, and costs the processor what a signature costs.
     *
     * @throws InvalidToken when it is not to be believed
     */
    public VerifiedToken verify(String token) throws InvalidToken {
        VerifiedToken known = recall(token);
        return known != null ? known : verifyAndRemember(token, read(token));
    }

    /**
     * The caller's token, verified by the thread that must not wait.
     *
     * @return null when it would have to wait: keys must be read first, or verifying is slow on this machine
     * @throws InvalidToken when it is not to be believed
     */
    public @Nullable VerifiedToken verifyAtOnce(String token) throws InvalidToken {
        if (!SignatureProvider.isFast()) {
            return null;
        }
        SignedToken read = read(token);
        return keys.has(keyNameIn(read)) ? verifyAndRemember(token, read) : null;
    }

    private static SignedToken read(String token) throws InvalidToken {
        if (token.length() > LONGEST_TOKEN) {
            throw new InvalidToken("length");
        }
        try {
            return SignedToken.read(token);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidToken("form");
        }
    }

    /** Once more when keys changed meanwhile: the one that was used may have gone. */
    private VerifiedToken verifyAndRemember(String token, SignedToken read) throws InvalidToken {
        Digest digest = Digest.of(token);
        while (true) {
            long changesBefore = keyChanges.get();
            VerifiedToken verified = verifyAnew(read);
            if (!holds(verified)) {
                throw new InvalidToken("revoked or expired");
            }
            remembered.put(digest, verified);
            if (keyChanges.get() == changesBefore) {
                return verified;
            }
            remembered.invalidate(digest);
        }
    }

    private void forgetAll() {
        keyChanges.incrementAndGet();
        remembered.invalidateAll();
    }

    private VerifiedToken verifyAnew(SignedToken token) throws InvalidToken {
        try {
            PublicKey key = keys.find(keyNameIn(token));
            if (key == null || !SignatureProvider.signed(token.signed(), token.signature(), key)) {
                throw new InvalidToken("signature");
            }
            mustHoldNow(token);
            return VerifiedToken.of(token);
        } catch (IllegalArgumentException misshapen) {
            throw new InvalidToken("claims");
        }
    }

    /** The issuer is read before it is believed: only to choose among keys that are believed already. */
    private KeyName keyNameIn(SignedToken token) throws InvalidToken {
        String keyId = SignedToken.text(token.header(), "kid");
        String issuer = SignedToken.text(token.claims(), "iss");
        String type = SignedToken.text(token.header(), "typ");
        boolean isAccessToken = TYPE.equalsIgnoreCase(type) || LONG_TYPE.equalsIgnoreCase(type);
        if (keyId == null
                || issuer == null
                || !isAccessToken
                || !ALGORITHM.equals(token.header().get("alg"))
                || token.header().containsKey("crit")
                || !settings.issuer().contains(issuer)) {
            throw new InvalidToken("header or issuer");
        }
        return new KeyName(issuer, keyId);
    }

    /** RFC 7519 §4.1: for whom and when; clocks may differ a little. */
    private void mustHoldNow(SignedToken token) throws InvalidToken {
        Long expiresAt = token.millis("exp");
        Long issuedAt = token.millis("iat");
        Long notBefore = token.millis("nbf");
        long now = clock.millis();
        long skew = settings.clockSkew().toMillis();
        if (expiresAt == null
                || issuedAt == null
                || SignedToken.text(token.claims(), "sub") == null
                || SignedToken.text(token.claims(), "jti") == null
                || !token.isFor(settings.audience())) {
            throw new InvalidToken("claims");
        }
        if (expiresAt + skew <= now) {
            throw new InvalidToken("expired");
        }
        if (issuedAt - skew > now || issuedAt > expiresAt || (notBefore != null && notBefore - skew > now)) {
            throw new InvalidToken("times");
        }
    }

    /** Clocks may differ when a token is young; nobody is believed for longer than the token says. */
    private boolean holds(VerifiedToken token) {
        return token.expiresAtMillis() > clock.millis() && !revoked.contains(token);
    }

    /** A token's SHA-256 as a value: the token itself is not kept. */
    private record Digest(long first, long second, long third, long fourth) {

        static Digest of(String token) {
            try {
                ByteBuffer hash = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
                return new Digest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
