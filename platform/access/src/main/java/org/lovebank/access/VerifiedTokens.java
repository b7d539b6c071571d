package org.lovebank.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Believes a token after checking it once: algorithm, type, key, signature, issuer, audience, times. What was verified is
 * remembered under the token's digest, never past its expiry, and forgotten when a key changes; forged tokens are never
 * remembered.
 */
@ApplicationScoped
public class VerifiedTokens {

    private static final int LONGEST_TOKEN = 8_192;

    private final KeyRing keys;
    private final AccessSettings settings;
    private final RevokedTokens revoked;
    private final Clock clock;
    private final ProviderContext provider = new ProviderContext();
    private final Cache<Digest, VerifiedToken> remembered;
    private final AtomicLong keyChanges = new AtomicLong();

    VerifiedTokens(KeyRing keys, AccessSettings settings, RevokedTokens revoked, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.revoked = revoked;
        this.clock = clock;
        provider.getSuppliedKeyProviderContext().setSignatureProvider(SignatureProvider.name());
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
        if (known != null) {
            return known;
        }
        if (token.length() > LONGEST_TOKEN) {
            throw new InvalidToken("length");
        }
        return verifyAndRemember(token);
    }

    /** Once more when keys changed meanwhile: the one that was used may have gone. */
    private VerifiedToken verifyAndRemember(String token) throws InvalidToken {
        Digest digest = Digest.of(token);
        while (true) {
            long changesBefore = keyChanges.get();
            VerifiedToken verified = verifyAnew(token);
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

    private VerifiedToken verifyAnew(String token) throws InvalidToken {
        try {
            return VerifiedToken.of(consumer().processToClaims(token));
        } catch (InvalidJwtException wrong) {
            throw new InvalidToken(wrong.hasExpired() ? "expired" : "signature or claims");
        }
    }

    /** Clocks may differ when a token is young; nobody is believed for longer than the token says. */
    private boolean holds(VerifiedToken token) {
        return token.expiresAtMillis() > clock.millis() && !revoked.contains(token);
    }

    private JwtConsumer consumer() {
        int skewSeconds = (int) settings.clockSkew().toSeconds();
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setJwsProviderContext(provider)
                .setVerificationKeyResolver((signature, context) -> key(signature))
                .setExpectedType(true, "at+jwt")
                .setExpectedIssuers(true, settings.issuer().toArray(String[]::new))
                .setExpectedAudience(true, settings.audience())
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(skewSeconds, Integer.MAX_VALUE)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(skewSeconds)
                .build();
    }

    /** The issuer is read before it is believed: only to choose among keys that are believed already. */
    private PublicKey key(JsonWebSignature signature) throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        PublicKey key = keyId == null ? null : keys.find(new KeyName(issuerOf(signature), keyId));
        if (key == null) {
            throw new UnresolvableKeyException("no such key");
        }
        return key;
    }

    private String issuerOf(JsonWebSignature signature) throws UnresolvableKeyException {
        try {
            String issuer = JwtClaims.parse(signature.getUnverifiedPayload()).getIssuer();
            if (issuer != null && settings.issuer().contains(issuer)) {
                return issuer;
            }
        } catch (InvalidJwtException | MalformedClaimException unreadable) {
            throw new UnresolvableKeyException("no issuer", unreadable);
        }
        throw new UnresolvableKeyException("not an accepted issuer");
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
