package org.lovebank.gateway.clientkey;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.lovebank.access.AccessSettings;
import org.lovebank.gateway.secret.Secrets;

/** Believes what a client signed about itself: once, for a few minutes, and only when it was meant for this issuer. */
@ApplicationScoped
public class BelieveAssertion {

    private static final int LONGEST_MINUTES = 5;
    private static final int SKEW_SECONDS = 30;

    private final ClientKeyRepository keys;
    private final AccessSettings settings;
    private final Clock clock;

    BelieveAssertion(ClientKeyRepository keys, AccessSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The id of the client that signed it; empty when it is not to be believed. */
    @Transactional
    public Optional<String> in(String assertion) {
        try {
            JwtClaims unproven = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setDisableRequireSignature()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(assertion);
            String clientId = unproven.getIssuer();
            Optional<ClientKeys> known =
                    clientId == null ? Optional.empty() : keys.of(clientId).map(KeyBook::read);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            JwtClaims claims = prove(assertion, clientId, known.get());
            Instant expiresAt = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
            byte[] use = Secrets.digest(clientId + "\n" + claims.getJwtId());
            return keys.isNew(use, expiresAt.plus(Duration.ofSeconds(SKEW_SECONDS)))
                    ? Optional.of(clientId)
                    : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException notBelieved) {
            return Optional.empty();
        }
    }

    private JwtClaims prove(String assertion, String clientId, ClientKeys known) throws InvalidJwtException {
        String issuer = settings.issuer().getFirst();
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256)
                .setVerificationKeyResolver((signature, context) -> key(signature.getKeyIdHeaderValue(), known))
                .setExpectedIssuer(true, clientId)
                .setExpectedSubject(clientId)
                .setExpectedAudience(true, issuer, issuer + "/oauth2/token")
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(LONGEST_MINUTES)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(assertion);
    }

    private static Key key(String keyId, ClientKeys known) throws UnresolvableKeyException {
        if (keyId != null) {
            Optional<java.security.PublicKey> found = KeyBook.find(known, keyId);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new UnresolvableKeyException("no such key");
    }

    @Transactional
    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetExpired() {
        keys.deleteExpired(clock.instant());
    }
}
